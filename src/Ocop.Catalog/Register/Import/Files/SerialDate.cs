namespace Ocop.Catalog.Register.Import.Files;

/// <summary>Days as spreadsheets count them.</summary>
internal static class SerialDate
{
    // Excel believes in 29/2/1900, so serials from 61 on count from 30/12/1899. Earlier ones never occur in a register.
    private static readonly DateOnly Epoch = new(1899, 12, 30);

    private const int DaysTo1904 = 1_462;

    public static DateOnly ToDate(double serial, bool countsFrom1904 = false) =>
        Epoch.AddDays((int)Math.Floor(serial) + (countsFrom1904 ? DaysTo1904 : 0));
}
