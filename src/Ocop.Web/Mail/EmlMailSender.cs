using System.Security.Cryptography;
using System.Text;
using Ocop.Web.Hosting;

namespace Ocop.Web.Mail;

/// <summary>Lays letters into the data folder as .eml files, which every mail program opens. One file per letter, however often it is sent.</summary>
public sealed class EmlMailSender(OcopPaths paths, OcopOptions options) : IMailSender
{
    public async Task SendAsync(Letter letter, CancellationToken cancellationToken)
    {
        var host = options.BaseUrl.IdnHost;
        var message = MimeWriter.Write(letter, "Ocop", $"don-hang@{host}", host);
        Directory.CreateDirectory(paths.Mail);

        // Named by its id and put in place whole: a second try, also after a crash in the middle, leaves the same one file.
        var name = $"{letter.Date.UtcDateTime:yyyyMMdd-HHmmss}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(letter.Id)).AsSpan(0, 8))}.eml";
        var draft = Path.Combine(paths.Mail, $".{name}.{Guid.NewGuid():N}");
        await File.WriteAllTextAsync(draft, message, Encoding.ASCII, cancellationToken);
        File.Move(draft, Path.Combine(paths.Mail, name), overwrite: true);
    }
}
