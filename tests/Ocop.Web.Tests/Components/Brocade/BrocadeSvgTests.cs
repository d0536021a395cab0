using System.Security.Cryptography;
using System.Text;
using Ocop.Catalog.Products;
using Ocop.Web.Components.Brocade;
using Ocop.Web.Components.Picture;

namespace Ocop.Web.Tests.Components.Brocade;

public sealed class BrocadeSvgTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Components", "Brocade");

    public static TheoryData<string> Golden() => [.. Directory.GetFiles(Path.Combine(Folder, "golden")).Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Golden))]
    public void A_name_keeps_the_cloth_it_was_first_woven(string name)
    {
        var (sector, slug) = (name[..name.IndexOf('.', StringComparison.Ordinal)], name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]);

        var svg = BrocadeSvg.Draw(SectorOf(sector), slug);

        svg.ShouldBe(File.ReadAllText(Path.Combine(Folder, "golden", name + ".svg")));
    }

    [Fact]
    public void Hundreds_of_names_in_every_sector_give_the_recorded_cloth()
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, "vectors.txt")).Select(line => line.Split(' '));

        var wrong = lines.Where(line => Hash(BrocadeSvg.Draw(SectorOf(line[0]), line[1])) != line[2]).Select(line => string.Join('/', line));

        wrong.ShouldBeEmpty();
    }

    private static Sector SectorOf(string word) => Enum.GetValues<Sector>().Single(sector => sector.Slug() == word);

    private static string Hash(string svg) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(svg)))[..16];
}
