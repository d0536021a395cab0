using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Register;

/// <summary>Reads what an officer typed. Fields stay texts, so that a refused form shows them as they were typed; each problem stands at its field.</summary>
public sealed class FormReader(ModelStateDictionary state, Lang t, string prefix = "Form")
{
    private static readonly string[] Days = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];

    /// <summary>Whether anything was wrong so far.</summary>
    public bool HasErrors => !state.IsValid;

    public void Error(string field, string message) => state.AddModelError($"{prefix}.{field}", message);

    public string? Text(string field, string? typed, int longest, bool isNeeded = false)
    {
        var text = typed?.Trim().Normalize();
        if (string.IsNullOrEmpty(text))
        {
            if (isNeeded)
                Error(field, t["Cần điền chỗ này", "This is needed"]);
            return null;
        }

        if (text.Length > longest)
            Error(field, t[$"Dài quá {longest} chữ", $"Longer than {longest} characters"]);
        return text;
    }

    public DateOnly? Day(string field, string? typed, bool isNeeded = false)
    {
        if (Text(field, typed, 20, isNeeded) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 2100)
            return day;
        Error(field, t["Ngày viết như 30/6/2028", "Write the day as 30/6/2028"]);
        return null;
    }

    public int? Number(string field, string? typed, int least, int most, bool isNeeded = false)
    {
        if (Text(field, typed, 10, isNeeded) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Error(field, t[$"Cần một số từ {least} đến {most}", $"A number from {least} to {most} is needed"]);
        return null;
    }

    /// <summary>89.5 and 89,5 are the same score.</summary>
    public decimal? Score(string field, string? typed)
    {
        if (Text(field, typed, 10) is not { } text)
            return null;
        if (decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score)
            && score is >= 0 and <= 100 && decimal.Round(score, 2) == score)
            return score;
        Error(field, t["Điểm từ 0 đến 100, tối đa hai số lẻ", "A score from 0 to 100 with at most two decimals"]);
        return null;
    }

    public TChoice? Choice<TChoice>(string field, string? typed, bool isNeeded = false)
        where TChoice : struct, Enum
    {
        if (Text(field, typed, 60, isNeeded) is not { } text)
            return null;
        if (Enum.TryParse<TChoice>(text, out var choice) && Enum.IsDefined(choice) && choice.ToString() == text)
            return choice;
        Error(field, t["Hãy chọn một mục trong danh sách", "Choose one of the list"]);
        return null;
    }
}
