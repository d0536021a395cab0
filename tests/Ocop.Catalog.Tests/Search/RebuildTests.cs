using Microsoft.Data.Sqlite;
using Ocop.Catalog.Search;
using static Ocop.Catalog.Tests.Search.TempIndex;

namespace Ocop.Catalog.Tests.Search;

public sealed class RebuildTests : IDisposable
{
    private readonly TempIndex _temp = new();

    [Fact]
    public async Task The_old_index_serves_until_the_new_one_is_complete()
    {
        var (old, fresh) = (Product("Mật ong rừng"), Product("Mật ong hoa nhãn"));
        await _temp.WithAsync(old);
        await using var rebuild = await _temp.Index.BeginRebuildAsync(5, default);
        await rebuild.AddAsync([fresh], default);

        (await _temp.FindAsync("mật ong")).ShouldBe([old.Id]);
        await rebuild.CompleteAsync(default);
        (await _temp.FindAsync("mật ong")).ShouldBe([fresh.Id]);
        (await _temp.PositionAsync()).ShouldBe(5);
    }

    [Fact]
    public async Task Changes_applied_meanwhile_are_in_the_new_index()
    {
        var (changed, gone, late) = (Product("Mật ong rừng"), Product("Mật ong hoa nhãn"), Product("Mật ong bạc hà"));
        await _temp.WithAsync(changed, gone);
        await using var rebuild = await _temp.Index.BeginRebuildAsync(1, default);
        await rebuild.AddAsync([changed, gone], default);
        await _temp.Index.ApplyAsync(
            [.. Upserts(changed with { NameVi = "Tương ớt" }, late), new SearchChange.Delete(SearchKind.Product, gone.Id)], 9, default);
        await rebuild.CompleteAsync(default);

        (await _temp.FindAsync("mật ong")).ShouldBe([late.Id]);
        (await _temp.FindAsync("tương ớt")).ShouldBe([changed.Id]);
        (await _temp.PositionAsync()).ShouldBe(9);
    }

    [Fact]
    public async Task A_rebuild_given_up_changes_nothing_and_another_may_begin()
    {
        var product = Product("Mật ong rừng");
        await _temp.WithAsync(product);
        await using (var rebuild = await _temp.Index.BeginRebuildAsync(5, default))
        {
            await rebuild.AddAsync([Product("Tương ớt")], default);
            await Should.ThrowAsync<InvalidOperationException>(() => _temp.Index.BeginRebuildAsync(6, default));
        }

        await using (await _temp.Index.BeginRebuildAsync(7, default))
        {
            (await _temp.FindAsync(null)).ShouldBe([product.Id]);
            (await _temp.PositionAsync()).ShouldBe(1);
        }
    }

    [Fact]
    public async Task A_rebuilt_index_takes_changes_and_survives_a_restart()
    {
        await using (var rebuild = await _temp.Index.BeginRebuildAsync(3, default))
        {
            await rebuild.AddAsync([Product("Mật ong rừng")], default);
            await rebuild.CompleteAsync(default);
        }

        await _temp.WithAsync(Product("Tương ớt"));
        _temp.Reopen();

        (await _temp.SearchAsync(null)).Total.ShouldBe(2);
        (await _temp.PositionAsync()).ShouldBe(4);
        Directory.GetFiles(_temp.Folder, "*.index").Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_crash_in_the_middle_of_a_rebuild_leaves_the_old_index()
    {
        var product = Product("Mật ong rừng");
        await _temp.WithAsync(product);
        await using var rebuild = await _temp.Index.BeginRebuildAsync(5, default);
        await rebuild.AddAsync([Product("Tương ớt")], default);

        using var survivor = OpenAt(CrashImage());
        (await survivor.SearchAsync(new SearchQuery(), default)).Hits.ShouldBe([product.Id]);
        (await survivor.GetPositionAsync(default)).ShouldBe(1);
    }

    [Fact]
    public async Task A_crash_between_renaming_and_removing_takes_the_new_index_and_cleans_up()
    {
        await _temp.WithAsync(Product("Mật ong rừng"));
        var old = CrashImage();
        var fresh = Product("Tương ớt");
        await using (var rebuild = await _temp.Index.BeginRebuildAsync(5, default))
        {
            await rebuild.AddAsync([fresh], default);
            await rebuild.CompleteAsync(default);
        }

        var image = CrashImage();
        foreach (var file in Directory.GetFiles(old, "products-*"))
            File.Copy(file, Path.Combine(image, Path.GetFileName(file)));
        File.WriteAllText(Path.Combine(image, "products-000009.building"), "half");

        using var survivor = OpenAt(image);
        (await survivor.SearchAsync(new SearchQuery(), default)).Hits.ShouldBe([fresh.Id]);
        Directory.GetFiles(image, "products-*").ShouldAllBe(file => Path.GetFileName(file).StartsWith("products-000002.index"));
    }

    [Theory]
    [InlineData("not a database at all, but long enough to look like one for a while")]
    [InlineData("")]
    public async Task A_damaged_file_is_replaced_by_an_empty_index_at_position_0(string content)
    {
        await _temp.WithAsync(Product("Mật ong rừng"));
        var image = CrashImage();
        foreach (var file in Directory.GetFiles(image, "products-*"))
            File.Delete(file);
        File.WriteAllText(Path.Combine(image, "products-000001.index"), content);

        using var survivor = OpenAt(image);
        (await survivor.GetPositionAsync(default)).ShouldBe(0);
        await survivor.ApplyAsync(Upserts(Product("Tương ớt")), 1, default);
        (await survivor.SearchAsync(new SearchQuery { Text = "tuong" }, default)).Total.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_of_another_version_is_replaced()
    {
        await _temp.WithAsync(Product("Mật ong rừng"));
        var image = CrashImage();
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(image, "products-000001.index")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 0";
            command.ExecuteNonQuery();
        }

        using var survivor = OpenAt(image);
        (await survivor.GetPositionAsync(default)).ShouldBe(0);
        (await survivor.SearchAsync(new SearchQuery(), default)).Total.ShouldBe(0);
    }

    [Fact]
    public async Task A_file_damaged_while_serving_answers_nothing_and_asks_for_a_rebuild()
    {
        await using (var rebuild = await _temp.Index.BeginRebuildAsync(5, default))
        {
            await rebuild.AddAsync([.. Enumerable.Range(0, 300).Select(n => Product("Mật ong số " + n))], default);
            await rebuild.CompleteAsync(default);
        }

        var file = Directory.GetFiles(_temp.Folder, "*.index").Single();
        using (var stream = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            stream.Seek(4096, SeekOrigin.Begin);
            stream.Write(new byte[stream.Length - 4096]);
        }

        (await _temp.FindAsync("mật ong")).ShouldBeEmpty();
        (await _temp.PositionAsync()).ShouldBe(0);
        await using (var again = await _temp.Index.BeginRebuildAsync(6, default))
        {
            await again.AddAsync([Product("Mật ong rừng")], default);
            await again.CompleteAsync(default);
        }

        (await _temp.FindAsync("mật ong")).Count.ShouldBe(1);
    }

    [Fact]
    public void Two_processes_cannot_share_a_folder() => Should.Throw<IOException>(() => OpenAt(_temp.Folder));

    /// <summary>The folder as a process killed at this moment would leave it.</summary>
    private string CrashImage()
    {
        var image = Directory.CreateDirectory(Path.Combine(_temp.Folder, Guid.NewGuid().ToString("N"))).FullName;
        foreach (var file in Directory.GetFiles(_temp.Folder, "products-*"))
            File.Copy(file, Path.Combine(image, Path.GetFileName(file)));
        return image;
    }

    public void Dispose() => _temp.Dispose();
}
