using Ocop.Catalog.Places;

namespace Ocop.Commerce.Checkout;

/// <summary>Turns what was typed into details, or says what is wrong where.</summary>
public sealed class CheckoutCheck(PlaceDirectory directory)
{
    public async Task<(CheckoutDetails? Details, IReadOnlyDictionary<CheckoutField, FieldProblem> Problems)> ReadAsync(
        CheckoutInput input, bool needsAdult, CancellationToken cancellationToken)
    {
        var places = await directory.GetAsync(cancellationToken);
        var problems = new Dictionary<CheckoutField, FieldProblem>();
        T Note<T>(CheckoutField field, (T Value, FieldProblem? Problem) read)
        {
            if (read.Problem is not null)
                problems[field] = read.Problem;
            return read.Value;
        }

        var name = Note(CheckoutField.Name, PlainText.Read(input.Name, CheckoutLimits.NameLength));
        var phone = Note(CheckoutField.Phone, PhoneNumber.Read(input.Phone));
        var email = Note(CheckoutField.Email, EmailAddress.Read(input.Email));
        var province = Note(CheckoutField.Province, Province(places, input.Province));
        var commune = Note(CheckoutField.Commune, Commune(places, input.Commune, province));
        var street = Note(CheckoutField.Street, PlainText.Read(input.Street, CheckoutLimits.StreetLength));
        var note = string.IsNullOrWhiteSpace(input.Note) ? "" : Note(CheckoutField.Note, PlainText.Read(input.Note, CheckoutLimits.NoteLength));
        if (needsAdult && !input.IsAdult)
            problems[CheckoutField.Age] = new FieldProblem(FieldProblemKind.Age);

        if (problems.Count > 0 || province is null || commune is null)
            return (null, problems);
        var address = new DeliveryAddress(province.Code, province.FullName, commune.Code, commune.FullName, street);
        return (new CheckoutDetails(new Buyer(name, phone, email), address, note), problems);
    }

    private static (ProvinceToday?, FieldProblem?) Province(PlacesToday places, string? code) =>
        string.IsNullOrEmpty(code) ? (null, FieldProblem.Missing)
        : places.Province(code) is { } province ? (province, null) : (null, FieldProblem.Unknown);

    private static (CommuneToday?, FieldProblem?) Commune(PlacesToday places, string? code, ProvinceToday? province)
    {
        if (string.IsNullOrEmpty(code))
            return (null, FieldProblem.Missing);
        if (places.Commune(code) is not { } commune)
            return (null, FieldProblem.Unknown);
        return province is not null && commune.Province.Code != province.Code
            ? (null, new FieldProblem(FieldProblemKind.OtherProvince))
            : (commune, null);
    }
}
