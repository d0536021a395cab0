using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Ocop.Catalog.Places;
using Ocop.Catalog.Register.Feed;
using Ocop.Web.Language;
using Ocop.Web.Sync;

namespace Ocop.Web.Areas.Office.Pages.Sync;

/// <summary>The settings of a source as the officer types them.</summary>
public sealed class FeedForm
{
    private const int ShortestSecret = 16;

    public static readonly FeedRights[] Choices =
        [FeedRights.Add, FeedRights.Correct, FeedRights.Withdraw, FeedRights.Extend, FeedRights.AddProducts];

    [MaxLength(120)]
    public string Name { get; set; } = "";

    [MaxLength(400)]
    public string Address { get; set; } = "";

    [MaxLength(200)]
    public string? Token { get; set; }

    [MaxLength(200)]
    public string? Secret { get; set; }

    [MaxLength(60)]
    public string Schedule { get; set; } = "15m";

    public string[] Rights { get; set; } = [.. Choices.Where(right => FeedRights.All.HasFlag(right)).Select(right => right.ToString())];

    [MaxLength(400)]
    public string? Places { get; set; }

    public static FeedForm Of(FeedSubscription feed) => new()
    {
        Name = feed.Name,
        Address = feed.Address,
        Schedule = feed.Schedule,
        Rights = [.. Choices.Where(right => feed.Rights.HasFlag(right)).Select(right => right.ToString())],
        Places = feed.Places.Replace(",", ", ", StringComparison.Ordinal),
    };

    /// <summary>Says in the model state what is wrong.</summary>
    public void Check(ModelStateDictionary state, bool isNew, PlacesToday places, FeedConnections connections, Lang t)
    {
        void Refuse(string field, string vi, string en) => state.AddModelError("Form." + field, t[vi, en]);
        if (string.IsNullOrWhiteSpace(Name))
            Refuse(nameof(Name), "Đặt tên cho nguồn", "Give the source a name");
        CheckAddress(connections, Refuse);
        if (isNew && string.IsNullOrWhiteSpace(Token))
            Refuse(nameof(Token), "Cần mã truy cập do đơn vị kia cấp", "The token given by the other administration is needed");
        else if (Token?.Any(letter => letter is <= ' ' or > '~') == true)
            Refuse(nameof(Token), "Mã truy cập có ký tự lạ, chép lại cả dòng", "The token holds strange characters: copy the whole line");
        if (Secret is { Length: > 0 and < ShortestSecret })
            Refuse(nameof(Secret), $"Khóa chữ ký ngắn hơn {ShortestSecret} chữ", $"The key of signatures is shorter than {ShortestSecret} characters");
        if (FeedSchedule.Parse(Schedule) is null)
            Refuse(nameof(Schedule), "Lịch không đọc được; ví dụ 15m, 2h hoặc 10 2 * * *", "The schedule cannot be read; for example 15m, 2h or 10 2 * * *");
        if (Rights.Any(right => !Choices.Select(choice => choice.ToString()).Contains(right)))
            Refuse(nameof(Rights), "Chọn lại mục được làm", "Choose again what it may do");
        if (PlaceCodes.FirstOrDefault(code => places.Province(code) is null && places.Commune(code) is null) is { } strange)
            Refuse(nameof(Places), $"Không có nơi nào mang mã {strange}", $"No place has the code {strange}");
    }

    /// <summary>Writes it into a source; an empty token or key leaves the one there is.</summary>
    public void WriteTo(FeedSubscription feed, FeedSecrets secrets)
    {
        feed.Name = Name.Trim();
        feed.Address = Address.Trim().TrimEnd('/');
        feed.Schedule = Schedule.Trim();
        feed.Rights = Rights.Aggregate(FeedRights.None, (all, right) => all | Enum.Parse<FeedRights>(right));
        feed.Places = string.Join(',', PlaceCodes);
        if (!string.IsNullOrWhiteSpace(Token))
            (feed.Token, feed.KeyId) = (secrets.Protect(Token.Trim()), KeyOf(Token.Trim()));
        if (!string.IsNullOrWhiteSpace(Secret))
            feed.Secret = secrets.Protect(Secret.Trim());
    }

    /// <summary>The part of a token that notices name; empty of tokens that are not of our make.</summary>
    public static string KeyOf(string token) => FeedToken.Parse(token)?.KeyId ?? "";

    private string[] PlaceCodes => (Places ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private void CheckAddress(FeedConnections connections, Action<string, string, string> refuse)
    {
        if (!Uri.TryCreate(Address.Trim(), UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") || address.Query.Length + address.Fragment.Length > 0)
        {
            refuse(nameof(Address), "Địa chỉ phải có dạng https://ocop.tinh.gov.vn", "The address has to look like https://ocop.province.gov.vn");
            return;
        }

        try
        {
            connections.Check(address);
        }
        catch (FeedException error)
        {
            refuse(nameof(Address), SyncWords.Of(error.Trouble, Lang.For(english: false)), SyncWords.Of(error.Trouble, Lang.For(english: true)));
        }
    }
}
