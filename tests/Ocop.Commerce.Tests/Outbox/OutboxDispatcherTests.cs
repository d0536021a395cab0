using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ocop.Catalog.Outbox;
using Ocop.Commerce.Outbox;
using Ocop.Testing;

namespace Ocop.Commerce.Tests.Outbox;

public sealed class OutboxDispatcherTests
{
    private readonly FakePost _post = new();

    [Theory, EveryDatabase]
    public async Task Five_dispatchers_at_once_send_each_message_once(DatabaseKind kind)
    {
        await using var shop = await OpenAsync(kind);
        for (var number = 0; number < 15; number++)
            await shop.SaveAsync(Message(shop, $"mail/{number}"));

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => RunAsync(shop))));

        _post.Sent.Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(0, 15).Select(number => $"mail/{number}").Order(StringComparer.Ordinal));
        await RunAsync(shop);
        _post.Sent.Count.ShouldBe(15);
    }

    [Theory, EveryDatabase]
    public async Task A_failure_waits_longer_each_time_and_in_the_end_a_person_decides(DatabaseKind kind)
    {
        await using var shop = await OpenAsync(kind);
        await shop.SaveAsync(Message(shop, "mail/1"));
        _post.IsDown = true;

        for (var attempt = 1; attempt <= OutboxDispatcher.MaxAttempts; attempt++)
        {
            await RunAsync(shop);
            await RunAsync(shop); // not due again yet
            (await ReadAsync(shop)).Attempts.ShouldBe(attempt);
            shop.Clock.Advance(TimeSpan.FromHours(6));
        }

        var dead = await ReadAsync(shop);
        dead.DeadAt.ShouldNotBeNull();
        dead.LastError.ShouldBe(nameof(InvalidOperationException));
        _post.IsDown = false;
        await RunAsync(shop);
        _post.Sent.ShouldBeEmpty();

        (await shop.UseAsync<OutboxDispatcher, bool>(dispatcher => dispatcher.ReviveAsync(dead.Id, CancellationToken.None))).ShouldBeTrue();
        await RunAsync(shop);
        _post.Sent.ShouldBe(["mail/1"]);
    }

    [Theory, EveryDatabase]
    public async Task A_dispatcher_that_died_loses_its_lease(DatabaseKind kind)
    {
        await using var shop = await OpenAsync(kind);
        var message = Message(shop, "mail/1");
        message.LeasedUntil = shop.Clock.GetUtcNow() + OutboxDispatcher.Lease;
        message.Attempts = 1;
        await shop.SaveAsync(message);

        await RunAsync(shop);
        _post.Sent.ShouldBeEmpty();

        shop.Clock.Advance(OutboxDispatcher.Lease);
        await RunAsync(shop);
        _post.Sent.ShouldBe(["mail/1"]);
    }

    [Theory, EveryDatabase]
    public async Task A_key_is_used_once(DatabaseKind kind)
    {
        await using var shop = await OpenAsync(kind);
        await shop.SaveAsync(Message(shop, "mail/1"));

        await Should.ThrowAsync<DbUpdateException>(() => shop.SaveAsync(Message(shop, "mail/1")));
    }

    [Fact]
    public void Waits_grow_from_seconds_to_hours()
    {
        OutboxDispatcher.Wait(1).ShouldBeInRange(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(15));
        OutboxDispatcher.Wait(4).ShouldBeInRange(TimeSpan.FromSeconds(80), TimeSpan.FromSeconds(120));
        OutboxDispatcher.Wait(60).ShouldBeInRange(TimeSpan.FromHours(4), TimeSpan.FromHours(6));
    }

    private Task<Shop> OpenAsync(DatabaseKind kind) => Shop.OpenAsync(kind, services => services.AddSingleton<IOutboxHandler>(_post));

    private static Task<int> RunAsync(Shop shop) => shop.UseAsync<OutboxDispatcher, int>(dispatcher => dispatcher.RunAsync(CancellationToken.None));

    private static Task<OutboxMessage> ReadAsync(Shop shop) => shop.ReadAsync(db => db.OutboxMessages.AsNoTracking().SingleAsync());

    private static OutboxMessage Message(Shop shop, string key) => new()
    {
        Key = key,
        Kind = "test",
        Payload = key,
        CreatedAt = shop.Clock.GetUtcNow(),
        DueAt = shop.Clock.GetUtcNow(),
    };

    private sealed class FakePost : IOutboxHandler
    {
        public ConcurrentQueue<string> Sent { get; } = new();

        public bool IsDown { get; set; }

        public IReadOnlyCollection<string> Kinds => ["test"];

        public Task SendAsync(OutboxDelivery delivery, CancellationToken cancellationToken)
        {
            if (IsDown)
                throw new InvalidOperationException("The post office is closed.");
            Sent.Enqueue(delivery.Key);
            return Task.CompletedTask;
        }
    }
}
