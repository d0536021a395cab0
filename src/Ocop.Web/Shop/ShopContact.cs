using System.Text.Json;
using Ocop.Catalog;
using Ocop.Web.Hosting;
using Ocop.Web.Language;

namespace Ocop.Web.Shop;

/// <summary>Whom a buyer may turn to. A part that nobody has entered is empty.</summary>
public sealed record ShopContact(LocalText Name, string Phone, string Email, LocalText Address, bool IsDemo)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public bool IsEmpty => Name.IsEmpty && Phone.Length == 0 && Email.Length == 0 && Address.IsEmpty;

    /// <summary>What a telephone dials: "tel:+84212345678".</summary>
    public string Dial => "tel:" + string.Concat(Phone.Where(letter => char.IsAsciiDigit(letter) || letter == '+'));

    /// <summary>The contact of the settings; without one, a demonstration shows a made-up one and any other shop none.</summary>
    public static ShopContact Read(OcopOptions options, OcopPaths paths)
    {
        var entered = options.Contact;
        if (!entered.IsEmpty || !options.Demo)
            return new ShopContact(new LocalText(entered.Name), entered.Phone, entered.Email, new LocalText(entered.Address), IsDemo: false);
        using var file = File.OpenRead(Path.Combine(paths.Source, "demo", "contacts.json"));
        var shop = JsonSerializer.Deserialize<DemoFile>(file, Json)!.Shop;
        return new ShopContact(shop.Name.ToLocalText(), shop.Phone, shop.Email, shop.Address.ToLocalText(), IsDemo: true);
    }

    /// <summary>All of it in one line, for a mail.</summary>
    public string Line(Lang t) =>
        string.Join(", ", new[] { t.Of(Name), Phone, Email, t.Of(Address) }.Where(part => part.Length > 0));

    private sealed record DemoFile(DemoShop Shop);

    private sealed record DemoShop(DemoText Name, string Phone, string Email, DemoText Address);

    private sealed record DemoText(string Vi, string? En)
    {
        public LocalText ToLocalText() => new(Vi, En);
    }
}
