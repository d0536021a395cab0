using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Register.Feed;
using Ocop.Catalog.Register.Matching;
using Ocop.Testing;

namespace Ocop.Catalog.Tests.Register.Feed;

/// <summary>Two registers exchange pages: what one says the other takes, once, whatever happens between.</summary>
public sealed class FeedExchangeTests
{
    [Theory, EveryDatabase]
    public async Task The_reader_ends_with_the_source_s_register(DatabaseKind kind)
    {
        await using var source = await Office.OpenAsync(kind);
        await using var reader = await Office.OpenAsync(kind);
        var (first, second) = (await source.CertifyAsync(0), await source.CertifyAsync(1));
        var feed = await reader.FollowAsync();

        (await reader.ReadAsync(source, feed)).New.ShouldBe(2);
        await source.CorrectAsync(first, "Đợt 2");
        await source.WithdrawAsync(second);
        var run = await reader.ReadAsync(source, feed);

        (run.Read, run.New, run.Changed, run.State).ShouldBe((2, 0, 2, RunState.Done));
        (await reader.DumpAsync()).ShouldBe(await source.DumpAsync());
    }

    [Theory, EveryDatabase]
    public async Task What_is_read_again_happens_once(DatabaseKind kind)
    {
        await using var source = await Office.OpenAsync(kind);
        await using var reader = await Office.OpenAsync(kind);
        for (var product = 0; product < 5; product++)
            await source.CertifyAsync(product);
        var feed = await reader.FollowAsync();
        await reader.ReadAsync(source, feed, limit: 2, mostPages: 2); // dies here
        await reader.ReadAsync(source, feed, limit: 2);
        var events = await reader.EventsAsync();

        await reader.UseAsync<FeedDesk, bool>(desk => desk.ReadAnewAsync(feed, Office.Officer, CancellationToken.None));
        var run = await reader.ReadAsync(source, feed);

        (run.Read, run.New, run.Changed).ShouldBe((5, 0, 0));
        (await reader.EventsAsync()).ShouldBe(events);
        (await reader.DumpAsync()).ShouldBe(await source.DumpAsync());
    }

    [Theory, EveryDatabase]
    public async Task An_older_revision_is_ignored(DatabaseKind kind)
    {
        await using var source = await Office.OpenAsync(kind);
        await using var reader = await Office.OpenAsync(kind);
        var certificate = await source.CertifyAsync(0);
        var feed = await reader.FollowAsync();
        var old = await source.PageAsync(null, 10);
        await source.CorrectAsync(certificate, "Đợt mới");
        await reader.ReadAsync(source, feed);

        var run = (await reader.UseAsync<SyncRuns, SyncRun?>(runs => runs.StartAsync(feed, RunTrigger.Hand, null, "test", CancellationToken.None)))!;
        var subscription = (await reader.UseAsync<SyncQueries, FeedSubscription?>(queries => queries.SubscriptionAsync(feed, CancellationToken.None)))!;
        (await reader.UseAsync<FeedIntake, bool>(intake => intake.TakeAsync(run, subscription, old, CancellationToken.None))).ShouldBeTrue();

        (await reader.FindAsync(certificate))!.Round.Vi.ShouldBe("Đợt mới");
    }

    [Theory, EveryDatabase]
    public async Task Two_that_follow_one_another_do_not_echo(DatabaseKind kind)
    {
        await using var province = await Office.OpenAsync(kind);
        await using var commune = await Office.OpenAsync(kind);
        var (down, up) = (await commune.FollowAsync(), await province.FollowAsync());
        var certificate = await province.CertifyAsync(0);
        await commune.ReadAsync(province, down);
        await province.CorrectAsync(certificate, "Đợt 2"); // the province has moved on when it hears its own words
        var events = await province.EventsAsync();

        var echo = await province.ReadAsync(commune, up);
        (echo.Known, echo.Changed, echo.Conflicts).ShouldBe((1, 0, 0));
        await commune.ReadAsync(province, down);
        await province.ReadAsync(commune, up);
        await commune.ReadAsync(province, down);

        (await province.EventsAsync()).ShouldBe(events);
        (await commune.DumpAsync()).ShouldBe(await province.DumpAsync());
    }

    [Theory, EveryDatabase]
    public async Task A_word_that_comes_round_through_a_third_register_is_known(DatabaseKind kind)
    {
        await using var province = await Office.OpenAsync(kind);
        await using var district = await Office.OpenAsync(kind);
        await using var commune = await Office.OpenAsync(kind);
        var certificate = await province.CertifyAsync(0);
        var (toDistrict, fromProvince, fromDistrict) = (await district.FollowAsync(), await commune.FollowAsync(), await commune.FollowAsync());
        await district.ReadAsync(province, toDistrict);
        await province.CorrectAsync(certificate, "Đợt 2");
        await commune.ReadAsync(province, fromProvince);

        var late = await commune.ReadAsync(district, fromDistrict);

        (late.Known, late.Changed, late.Conflicts).ShouldBe((1, 0, 0));
        (await commune.FindAsync(certificate))!.Round.Vi.ShouldBe("Đợt 2");
    }

    [Theory, EveryDatabase]
    public async Task A_contradiction_with_a_hand_waits_and_the_decision_is_remembered(DatabaseKind kind)
    {
        await using var source = await Office.OpenAsync(kind);
        await using var reader = await Office.OpenAsync(kind);
        var certificate = await source.CertifyAsync(0);
        var feed = await reader.FollowAsync();
        await reader.ReadAsync(source, feed);
        await reader.CorrectAsync(certificate, "Theo ở đây");
        await source.CorrectAsync(certificate, "Theo nguồn");

        (await reader.ReadAsync(source, feed)).Conflicts.ShouldBe(1);
        (await reader.FindAsync(certificate))!.Round.Vi.ShouldBe("Theo ở đây");
        var open = await reader.UseAsync<CatalogDbContext, MatchItem>(db => db.MatchItems.AsNoTracking().SingleAsync(item => item.Decision == MatchDecision.Open));
        await reader.UseAsync<SettleMatch, SettleMatchResult>(settle =>
            settle.HandleAsync(new SettleMatchCommand(open.Id, new MatchAnswer.Keep("Đã xem giấy gốc"), Office.Officer), CancellationToken.None));
        await reader.UseAsync<FeedDesk, bool>(desk => desk.ReadAnewAsync(feed, Office.Officer, CancellationToken.None));
        var again = await reader.ReadAsync(source, feed);

        (again.Conflicts, again.Changed).ShouldBe((0, 0));
        (await reader.FindAsync(certificate))!.Round.Vi.ShouldBe("Theo ở đây");
    }

    [Theory, EveryDatabase]
    public async Task A_bad_record_is_set_aside_and_taken_when_the_source_mends_it(DatabaseKind kind)
    {
        await using var source = await Office.OpenAsync(kind);
        await using var reader = await Office.OpenAsync(kind);
        var (good, bad) = (await source.CertifyAsync(0), await source.CertifyAsync(1));
        var feed = await reader.FollowAsync();

        var run = await reader.ReadAsync(source, feed, onTheWire: json => Spoil(json, bad.ToString()));
        (run.New, run.SetAside, run.State).ShouldBe((1, 1, RunState.Done));
        var aside = (await reader.UseAsync<SyncQueries, IReadOnlyList<SetAsideRecord>>(queries => queries.SetAsideAsync(feed, run.Id, CancellationToken.None))).ShouldHaveSingleItem();
        aside.Reasons.ShouldNotBeEmpty();
        await source.CorrectAsync(bad, "Đã sửa");
        var mended = await reader.ReadAsync(source, feed);

        (mended.New, mended.SetAside).ShouldBe((1, 0));
        (await reader.FindAsync(good)).ShouldNotBeNull();
        (await reader.UseAsync<SyncQueries, IReadOnlyList<SetAsideRecord>>(queries => queries.SetAsideAsync(feed, null, CancellationToken.None))).ShouldBeEmpty();
        (await reader.DumpAsync()).ShouldBe(await source.DumpAsync());
    }

    [Theory, EveryDatabase]
    public async Task A_source_does_no_more_than_it_may_and_is_tried_again_when_it_may(DatabaseKind kind)
    {
        await using var source = await Office.OpenAsync(kind);
        await using var reader = await Office.OpenAsync(kind);
        var certificate = await source.CertifyAsync(0);
        var feed = await reader.FollowAsync(FeedRights.Add | FeedRights.Correct);
        await reader.ReadAsync(source, feed);
        await source.WithdrawAsync(certificate);

        (await reader.ReadAsync(source, feed)).SetAside.ShouldBe(1);
        (await reader.FindAsync(certificate))!.Withdrawal.ShouldBeNull();
        var aside = (await reader.UseAsync<SyncQueries, IReadOnlyList<SetAsideRecord>>(queries => queries.SetAsideAsync(feed, null, CancellationToken.None))).ShouldHaveSingleItem();
        aside.Kind.ShouldBe(SetAsideKind.NotAllowed);
        (await RetryAsync(reader, aside, feed)).ShouldBeFalse();
        await reader.UseAsync<FeedDesk, bool>(desk => desk.ChangeAsync(feed, row => row.Rights = FeedRights.All, "feed.changed", Office.Officer, CancellationToken.None));
        (await RetryAsync(reader, aside, feed)).ShouldBeTrue();

        (await reader.FindAsync(certificate))!.Withdrawal.ShouldNotBeNull();
    }

    [Theory, EveryDatabase]
    public async Task A_source_writes_about_its_own_places_only(DatabaseKind kind)
    {
        await using var source = await Office.OpenAsync(kind);
        await using var reader = await Office.OpenAsync(kind);
        await source.CertifyAsync(0);
        await source.CertifyAsync(1);
        var feed = await reader.FollowAsync(places: "15");

        var run = await reader.ReadAsync(source, feed);

        (run.New, run.SetAside).ShouldBe((1, 1));
    }

    [Theory, EveryDatabase]
    public async Task A_subscriber_of_one_province_reads_no_other(DatabaseKind kind)
    {
        await using var source = await Office.OpenAsync(kind);
        var (here, _) = (await source.CertifyAsync(0), await source.CertifyAsync(1));

        var page = await source.UseAsync<FeedReader, FeedPage?>(reader => reader.PageAsync(null, ["15"], 10, CancellationToken.None));

        page!.Items.ShouldHaveSingleItem().Id.ShouldBe(here.ToString());
    }

    /// <summary>Whatever is changed, read, cut off and read again, in whatever order: in the end both registers are the same.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Any_order_of_acts_pages_and_crashes_ends_the_same(int seed)
    {
        await using var source = await Office.OpenAsync(DatabaseKind.Sqlite, products: 12);
        await using var reader = await Office.OpenAsync(DatabaseKind.Sqlite, products: 12);
        var feed = await reader.FollowAsync();
        var certificates = new List<CertificateId>();
        var dice = new Dice(seed);
        for (var step = 0; step < 60; step++)
        {
            switch (dice.Next(6))
            {
                case 0 when certificates.Count < 12:
                    certificates.Add(await source.CertifyAsync(certificates.Count));
                    break;
                case 1 or 2 when certificates.Count > 0:
                    await source.CorrectAsync(certificates[dice.Next(certificates.Count)], $"Đợt {step}");
                    break;
                case 3 when certificates.Count > 0 && await source.FindAsync(certificates[dice.Next(certificates.Count)]) is { Withdrawal: null } standing:
                    await source.WithdrawAsync(standing.Id);
                    break;
                case 4:
                    await reader.ReadAsync(source, feed, limit: 1 + dice.Next(3), mostPages: 1 + dice.Next(3));
                    break;
                case 5 when dice.Next(3) == 0:
                    await reader.UseAsync<FeedDesk, bool>(desk => desk.ReadAnewAsync(feed, Office.Officer, CancellationToken.None));
                    break;
            }
        }

        await reader.ReadAsync(source, feed, limit: 2);

        (await reader.DumpAsync()).ShouldBe(await source.DumpAsync());
        var idle = await reader.UseAsync<CatalogDbContext, int>(db => db.RegisterEvents.CountAsync(row => row.Before == row.After));
        idle.ShouldBe(0);
    }

    private static async Task<bool> RetryAsync(Office reader, SetAsideRecord aside, Guid feed)
    {
        var subscription = (await reader.UseAsync<SyncQueries, FeedSubscription?>(queries => queries.SubscriptionAsync(feed, CancellationToken.None)))!;
        return await reader.UseAsync<FeedIntake, bool>(intake => intake.RetryAsync(aside, subscription, CancellationToken.None));
    }

    private static string Spoil(string json, string id)
    {
        var at = json.IndexOf("\"stars\":", json.IndexOf(id, StringComparison.Ordinal), StringComparison.Ordinal);
        return json[..at] + "\"stars\":\"bốn\",\"was\":" + json[(at + 8)..];
    }

    // The same sequence on every machine.
    private sealed class Dice(int seed)
    {
        private uint _state = (uint)seed * 2654435761u + 1;

        public int Next(int below)
        {
            _state = _state * 1664525u + 1013904223u;
            return (int)((_state >> 8) % (uint)below);
        }
    }
}
