using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Installation;

/// <summary>
/// Each situation that teams are in, by the real programs: installing, a commit of a key, a clean commit, doctor, and uninstalling to the
/// last byte. Each writes its row of a table.
/// </summary>
[Category("Toolchain")]
[Parallelizable(ParallelScope.All)]
public sealed class SituationTests
{
    private const string Check = "echo team check >&2";

    private const string HuskyNet = "dotnet exec \"$HUSKY_NET\"";

    // It does nothing, and says that it did, while another one runs anywhere on the machine.
    private const string HuskyNetInstall =
        "for attempt in 1 2 3 4 5 6 7 8 9; do "
        + HuskyNet
        + " install $FOLDER; git config core.hooksPath && break; done";

    private static readonly (string Name, string Needs, string Setup)[] Situations =
    [
        ("a hook of one's own", "sh", Own(Check)),
        ("a hook that asks for its name", "sh", Own("[ \"$(basename \"$0\")\" = pre-commit ] && echo team check >&2")),
        (
            "a hook that reads a file beside it",
            "sh",
            $"{Own(". \"$(dirname \"$0\")/beside\"")}; echo '{Check}' >.git/hooks/beside"
        ),
        ("a hook that ends early", "sh", Own($"{Check}; exit 0")),
        (
            "a hooks folder of the team",
            "sh",
            $"mkdir -p tools/hooks; git config core.hooksPath tools/hooks; {Script(Check, "tools/hooks/pre-commit")}"
        ),
        ("Husky.Net", "sh", $"{HuskyNetInstall}; {HuskyNet} set pre-commit -c '{Check}'"),
        (
            "Husky.Net, a hook that ends early",
            "sh",
            $"{HuskyNetInstall}; {HuskyNet} set pre-commit -c '{Check}; exit 0'"
        ),
        (
            "Husky.Net, a hook that ignores failures",
            "sh",
            $"{HuskyNetInstall}; {HuskyNet} set pre-commit -c 'set +e; {Check}; false; true'"
        ),
        (
            "Husky.Net in another folder",
            "sh",
            $"FOLDER='-d hooks'; {HuskyNetInstall}; {HuskyNet} set pre-commit -c '{Check}'"
        ),
        (
            "husky 4",
            "node",
            "ln -s \"$NODE_MODULES\" node_modules; echo node_modules >.gitignore; "
                + $"echo '{{\"husky\":{{\"hooks\":{{\"pre-commit\":\"{Check}\"}}}}}}' >package.json; "
                + "node -e 'require(process.env.NODE_MODULES + \"/husky-4/lib/installer\").install({ absoluteGitCommonDir: process.cwd() + \"/.git\", relativeUserPkgDir: \".\", userPkgDir: process.cwd(), pmName: \"npm\", isCI: false })'"
        ),
        ("husky 9", "husky", $"husky; echo '{Check}' >.husky/pre-commit"),
        (
            "husky 9 in a sub-folder",
            "husky",
            $"mkdir web; husky web/.husky; echo '{Check}; exit 0' >web/.husky/pre-commit"
        ),
        (
            "simple-git-hooks",
            "simple-git-hooks",
            "echo '{\"simple-git-hooks\":{\"pre-commit\":\"" + Check + "\"}}' >package.json; simple-git-hooks"
        ),
        (
            "lefthook",
            "lefthook",
            $"printf -- '---\\npre-commit:\\n  jobs:\\n    - run: {Check}\\n' >lefthook.yml; lefthook install"
        ),
        ("pre-commit", "pre-commit", PreCommit("pre-commit")),
        ("prek", "prek", PreCommit("prek")),
        ("Git LFS", "git-lfs", $"git lfs install --local; {Own(Check)}"),
        (
            "a linked worktree",
            "sh",
            $"{Own(Check)}; git commit -q --no-verify --allow-empty -m First; git worktree add -q ../linked"
        ),
    ];

    private static readonly IEnumerable<TestCaseData> Cases = Situations.Select(one =>
        new TestCaseData(one.Needs, one.Setup).SetArgDisplayNames(one.Name)
    );

    [TestCaseSource(nameof(Cases))]
    public void A_team_keeps_its_checks_and_gets_the_guard(string needs, string setup)
    {
        using var repository = TestRepository.Init();
        RealPrograms.PutOnPath(repository, needs);
        repository.Environment["NODE_MODULES"] = RealPrograms.NodeModules;
        if (setup.Contains(HuskyNet, StringComparison.Ordinal))
        {
            repository.Environment["HUSKY_NET"] = RealPrograms.HuskyNet();
        }

        var prepared = repository.Run("sh", ["-ec", $"{{ {setup}; }} 2>&1"]);
        Assert.That(prepared.ExitCode, Is.Zero, prepared.Output);
        var before = Files(repository);

        var install = repository.HookGuard("install");
        var leak = repository.Write("a.txt", $"key = {SampleTokens.One}\n").Stage().TryGit("commit", "-m", "Add");
        var clean = repository.Write("a.txt", "clean\n").Stage().TryGit("commit", "-m", "Add");
        var doctor = repository.HookGuard("doctor");
        var uninstall = repository.HookGuard("uninstall");
        var after = Files(repository);

        var isRestored = after.SequenceEqual(before, StringComparer.Ordinal);
        Situation.WriteRow(
            install,
            leak,
            clean,
            doctor,
            uninstall,
            $"{before.Count} files, {(isRestored ? "all as before" : "changed")}"
        );
        Assert.Multiple(() =>
        {
            Assert.That(install.ExitCode, Is.Zero, install.Output + install.Error);
            Assert.That(leak.ExitCode, Is.EqualTo(1));
            Assert.That(leak.Output + leak.Error, Does.Contain("team check").And.Contain("a.txt:1:7"));
            Assert.That(clean.ExitCode, Is.Zero, clean.Output + clean.Error);
            Assert.That(clean.Output + clean.Error, Does.Contain("team check"));
            Assert.That(doctor.ExitCode, Is.Zero, doctor.Output);
            Assert.That(uninstall.ExitCode, Is.Zero, uninstall.Error);
            Assert.That(after, Is.EqualTo(before));
        });
    }

    private static string Own(string commands) => Script(commands, ".git/hooks/pre-commit");

    private static string Script(string commands, string file) =>
        $"{{ echo '#!/bin/sh'; cat <<'HOOK'\n{commands}\nHOOK\n}} >{file}; chmod +x {file}";

    private static string PreCommit(string program) =>
        "printf 'repos:  # all\\n  - repo: local\\n    hooks:\\n      - {id: own, name: own, entry: echo team check, language: system, always_run: true, verbose: true}\\n' >.pre-commit-config.yaml; "
        + $"{program} install";

    // All but what git itself writes at a commit, and the time that lefthook and prek note.
    private static IReadOnlyList<string> Files(TestRepository repository) =>
        [
            .. Snapshot
                .Of(repository.Folder)
                .Where(line =>
                    !line.StartsWith(".git", StringComparison.Ordinal)
                    || line.StartsWith(".git/hooks", StringComparison.Ordinal)
                    || line.StartsWith(".gitattributes", StringComparison.Ordinal)
                    || line.StartsWith(".git/config ", StringComparison.Ordinal)
                )
                .Where(line => !line.StartsWith("a.txt", StringComparison.Ordinal)),
        ];
}
