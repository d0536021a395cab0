using Ocop.Benchmarks;
using Ocop.Testing.Sync;

if (args is ["lighthouse"])
    return await Lighthouse.RunAsync() ? 0 : 1;
if (args is ["import"])
    return await ImportBench.RunAsync() ? 0 : 1;
if (args is ["office"])
    return await OfficeBench.RunAsync() ? 0 : 1;

if (args is ["large", .. var size])
{
    await new LargeBench(size is [var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 100_000).RunAsync();
    return 0;
}

if (args is ["demo-sync"])
{
    await new SyncStory(Console.WriteLine).RunAsync();
    return 0;
}

if (!Wrk.IsInstalled)
{
    await Console.Error.WriteLineAsync("wrk is missing. On Debian: apt-get install wrk");
    return 1;
}

if (args is ["sync"])
    return await SyncBench.RunAsync() ? 0 : 1;

var runs = args.FirstOrDefault(argument => int.TryParse(argument, out _));
return await new Bench(runs is null ? 3 : int.Parse(runs, System.Globalization.CultureInfo.InvariantCulture), [.. args.Where(argument => argument != runs)]).RunAsync() ? 0 : 1;
