using System.Globalization;
using HookGuard.Fuzzing;
using HookGuard.Fuzzing.Targets;

if (args is ["--instrument", var folder])
{
    Coverage.Instrument(folder);
    return 0;
}

// Instrumented code counts from its first line on.
Coverage.Start();
Target[] targets =
[
    TextTarget.Target,
    AllowCommentTarget.Target,
    ConfigurationTarget.Target,
    RuleFileTarget.Target,
    PushInputTarget.Target,
    ReceiveInputTarget.Target,
    IndexTarget.Target,
    PackTarget.Target,
    LooseObjectTarget.Target,
    TreeTarget.Target,
    CommitTarget.Target,
    ImageTarget.Target,
    CiEventTarget.Target,
];

if (
    args is not [var each, var seed, .. var names]
    || names.Except(targets.Select(target => target.Name), StringComparer.Ordinal).Any()
)
{
    Console.Error.WriteLine("Usage: HookGuard.Fuzzing SECONDS_FOR_EACH SEED [TARGET…], or --instrument FOLDER");
    Console.Error.WriteLine($"Targets: {string.Join(' ', targets.Select(target => target.Name))}");
    return 2;
}

var failures = 0;
Console.WriteLine("| target | executions | inputs kept | branches | failures |");
Console.WriteLine("|---|---|---|---|---|");
foreach (var target in targets.Where(target => names is [] || names.Contains(target.Name, StringComparer.Ordinal)))
{
    var fuzzer = new Fuzzer(target, int.Parse(seed, CultureInfo.InvariantCulture));
    fuzzer.Run(TimeSpan.FromSeconds(double.Parse(each, CultureInfo.InvariantCulture)));
    Console.WriteLine(fuzzer.Row);
    failures += fuzzer.Failures;
}

return failures == 0 ? 0 : 1;
