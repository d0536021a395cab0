using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Ocop.Web.Sync;

[Description("\"There is something new to fetch.\" It wakes the sync of whoever gets it and carries no record.")]
public sealed record FeedNotice(
    [property: Description("The open part of the subscriber's token: which subscription is meant.")] string Key,
    [property: Description("The last revision of the register that sends it.")] long Revision);

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(FeedNotice))]
internal sealed partial class FeedNoticeJson : JsonSerializerContext;
