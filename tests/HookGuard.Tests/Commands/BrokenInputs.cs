using System.Text;
using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Commands;

/// <summary>What a repository, a setting or the machine may hold that nobody meant to be there, by name.</summary>
internal static class BrokenInputs
{
    public const string Deep = "a-folder-of-some-length";
    public const string Nobody = "0000000000000000000000000000000000000000";
    private const string Policy = ".hookguard.json";

    public static readonly Dictionary<string, Action<TestRepository>> All = new(StringComparer.Ordinal)
    {
        ["a date that does not exist"] = Configured(
            """{ "allow": [{ "path": "a.py", "until": "2030-02-30", "reason": "Sample" }] }"""
        ),
        ["a date without end"] = Configured(
            """{ "allow": [{ "path": "a.py", "until": "99999-12-31", "reason": "Sample" }] }"""
        ),
        ["budgets without end"] = Configured(
            """{ "budgets": { "commit": "99999999999999999999s", "push": "2147483647m", "receive": "-1s" } }"""
        ),
        ["an ignored path that leads out"] = Configured(
            """{ "paths": { "ignore": ["s/..", "/", "", "**", "[", "\\", "../"] } }"""
        ),
        ["types that are others"] = Configured(
            """{ "blockAt": [], "allow": {}, "rules": 3, "paths": { "ignore": { "a": null } }, "allowComments": "maybe" }"""
        ),
        ["rules of wrong types"] = Configured(
            """{ "rules": { "custom": [{ "id": 1, "pattern": {}, "keywords": "x", "group": -1 }, "x", null] } }"""
        ),
        ["patterns that nothing compiles"] = Configured(
            """{ "rules": { "custom": [{ "id": "a", "pattern": "(" }, { "id": "b", "pattern": "(?<=a)b" }, { "id": "a", "pattern": "a{2000}{2000}" }] } }"""
        ),
        ["a policy that is no object"] = Configured("[1"),
        ["a policy without end"] = Configured(new string('[', 100_000)),
        ["a policy that is no text"] = repository => repository.Write(Policy, [0xFF, 0xFE, 0x80]).Stage(Policy),
        ["an empty policy"] = Configured(""),
        ["a policy that is a folder"] = repository => repository.Write($"{Policy}/a", "a\n").Stage(Policy),
        ["imports that are not there"] = Configured(
            """{ "rules": { "import": ["missing.toml", "", "/", "..", "a.py/b", "a\u0000b", 3] } }"""
        ),
        ["TOML of wrong types"] = Imported(
            "title = 3\n[[rules]]\nid = 5\nregex = ['a']\nkeywords = 'x'\nsecretGroup = 'y'\n"
        ),
        ["TOML of one rule"] = Imported("rules = 3\n"),
        ["TOML with an allowlist of another type"] = Imported(
            "[[rules]]\nid='a'\nregex='a'\nallowlists=[1]\n[rules.allowlist]\nregexes=1\n"
        ),
        ["no TOML"] = Imported("\0\u0001[[[\n"),
        ["a policy of the user that is broken"] = repository =>
            repository.Write("../.config/hookguard/hookguard.json", "{ \"lock\": 3, "),
        ["variables of wrong types"] = repository =>
        {
            repository.Environment["HOOKGUARD_BUDGETS__COMMIT"] = "1e999s";
            repository.Environment["HOOKGUARD_RULES__CUSTOM__0__ID"] = "";
            repository.Environment["HOOKGUARD_PATHS__IGNORE__99999999999"] = "s/..";
        },
        ["ignore rules that are no text"] = repository => repository.Write(".gitignore", [0xFF, 0x80, (byte)'\n', 0]),
        ["values that are no text"] = repository => repository.Write(".env", [0xC3, (byte)'=', 0xFF, 0]),
        ["folders in the place of files"] = repository =>
        {
            foreach (
                var name in (string[])[".gitignore", ".env", ".env.example", "lefthook.yml", "message", "image.tar"]
            )
            {
                File.Delete(repository.PathOf(name));
                Directory.CreateDirectory(repository.PathOf(name));
            }
        },
        ["files in the place of folders"] = repository =>
        {
            Directory.Delete(repository.PathOf(".git/hooks"), recursive: true);
            repository.Write(".git/hooks", "").Write(".git/hookguard", "").Write(".husky", "").Write(".config", "");
        },
        ["files of hook managers that are none"] = repository =>
            repository
                .Write("lefthook.yml", "a: [\n")
                .Write(".pre-commit-config.yaml", "\t- }")
                .Write("package.json", "[")
                .Write(".config/dotnet-tools.json", "{ \"tools\": 3 }")
                .Write(".husky/pre-commit", [0, 0xFF]),
        ["a path longer than the system takes"] = repository =>
        {
            const string make = $"i=0; while [ $i -lt 300 ]; do mkdir {Deep}; cd {Deep}; i=$((i + 1)); done";
            repository.Run("sh", ["-c", $"{make}; echo x > file"]);
        },
        ["a staged path longer than the system takes"] = repository =>
            StageNamed(repository, string.Concat(Enumerable.Repeat($"{Deep}/", 300)) + "file"),
        ["names that differ in bytes that are no text"] = repository =>
            repository.Run(
                "sh",
                [
                    "-c",
                    $"for each in 376 377; do printf \"key = '{SampleTokens.Two}'\\n\" > \"$(printf \"n\\\\$each\").py\"; done; git add -A",
                ]
            ),
        ["names of line breaks and escapes"] = repository =>
            repository
                .Write("n\nn\u001b[31m.py", $"key = '{SampleTokens.Two}'\n")
                .Write("-n", $"key = '{SampleTokens.Two}'\n")
                .Write(":(glob)**", $"key = '{SampleTokens.Two}'\n")
                .Run("git", ["add", "-A"]),
        ["links in a circle"] = repository =>
            repository.Run("sh", ["-c", "ln -s two one; ln -s one two; ln -s . self; ln -s / root; git add -A"]),
        ["an event file that is none"] = OfCi("{ \"before\": [1], \"pull_request\": 3"),
        ["an event file of other types"] = OfCi("{ \"before\": [1], \"pull_request\": { \"base\": [] } }"),
        ["an event file that is a folder"] = repository =>
        {
            OfCi("")(repository);
            repository.Environment["GITHUB_EVENT_PATH"] = repository.Folder;
        },
        ["an index that is none"] = repository => repository.Write(".git/index", "DIRC\0\0\0\u0009"),
        ["an index that ends in the middle"] = repository =>
            repository.Write(".git/index", File.ReadAllBytes(repository.PathOf(".git/index"))[..^30]),
        ["a HEAD that names nothing"] = repository => repository.Write(".git/HEAD", "ref: refs/heads/missing\n"),
        ["a HEAD that names what is no commit"] = repository =>
            repository.Write(".git/HEAD", repository.Git("rev-parse", "HEAD:a.py")),
        ["a HEAD that is none"] = repository => repository.Write(".git/HEAD", "nothing\n"),
        ["a branch that is no id"] = repository => repository.Write(".git/refs/heads/main", "0123\n"),
        ["settings that git refuses"] = repository => repository.Write(".git/config", "[core\n"),
        ["a format that git does not know"] = repository =>
            repository.Config("core.repositoryFormatVersion", "1").Config("extensions.unheardOf", "true"),
        ["packed refs that are none"] = repository => repository.Write(".git/packed-refs", "\0\n# x\nabc\n"),
        ["a merge of nothing"] = repository => repository.Write(".git/MERGE_HEAD", $"{Nobody}\nnothing\n"),
        ["a shallow file that is none"] = repository => repository.Write(".git/shallow", "nothing\n"),
        ["borrowed objects that are not there"] = repository =>
            repository.Write(".git/objects/info/alternates", "/missing\n\0\n"),
        ["a NUL in the place of the shared folder"] = repository => repository.Write(".git/commondir", "\0x\n"),
        ["a NUL in the name of the repository"] = repository =>
        {
            Directory.Move(repository.PathOf(".git"), repository.PathOf("git"));
            repository.Write(".git", "gitdir: git\0x\n");
        },
        ["a NUL in the address of a remote"] = repository =>
            File.AppendAllText(
                repository.PathOf(".git/config"),
                "[remote \"origin\"]\n\turl = /a\0b\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n"
            ),
        ["objects that are gone"] = repository => repository.Run("sh", ["-c", "find .git/objects -type f -delete"]),
        ["objects that are empty"] = repository =>
            repository.Run(
                "sh",
                ["-c", "chmod -R u+w .git/objects; find .git/objects -type f -exec sh -c ': > \"$1\"' _ {} \\;"]
            ),
        ["a pack that is none"] = repository =>
            repository.Run(
                "sh",
                [
                    "-c",
                    "git repack -adq; chmod u+w .git/objects/pack/*; for each in .git/objects/pack/*; do echo x > $each; done",
                ]
            ),
        ["a journal that is none"] = repository => repository.Write(".git/hookguard/fix.json", "{ \"files\": 3"),
        ["no repository"] = repository => Directory.Delete(repository.PathOf(".git"), recursive: true),
        ["a repository that another file names"] = repository =>
        {
            Directory.Delete(repository.PathOf(".git"), recursive: true);
            repository.Write(".git", "gitdir: nowhere\n");
        },
        ["no folder for temporary files"] = repository => repository.Environment["TMPDIR"] = "/missing",
        ["no home"] = repository =>
            repository.Environment["HOME"] = repository.Environment["XDG_CONFIG_HOME"] = "/missing",
        ["an image that is none"] = repository => repository.Write("image.tar", [0x1F, 0x8B, 0, 0, 0xFF]),
        ["a message that is no text"] = repository => repository.Write("message", [0xFF, 0, 0xFE, (byte)'\n']),
    };

    // All that the tool reads; git waits for its own. Pipes in the place of .gitignore and .gitattributes: HostileFileTests.
    public static readonly string[] Pipes =
    [
        Policy,
        "../.config/hookguard/hookguard.json",
        ".config/dotnet-tools.json",
        ".env",
        ".env.example",
        ".git/COMMIT_EDITMSG",
        ".git/FETCH_HEAD",
        ".git/MERGE_HEAD",
        ".git/hookguard/fix.json",
        ".git/hooks/commit-msg",
        ".git/hooks/pre-rebase",
        ".git/logs/HEAD",
        ".gitmodules",
        ".husky/pre-commit",
        ".lefthook.json",
        ".pre-commit-config.yaml",
        "a.py",
        "dotnet-tools.json",
        "event.json",
        "image.tar",
        "lefthook.yml",
        "message",
        "package.json",
        "rules.toml",
    ];

    private static Action<TestRepository> Configured(string policy) =>
        repository => repository.Write(Policy, policy).Stage(Policy);

    public static Action<TestRepository> Imported(string rules) =>
        repository =>
            repository
                .Write("rules.toml", rules)
                .Write(Policy, """{ "rules": { "import": ["rules.toml"] } }""")
                .Stage("rules.toml", Policy);

    public static Action<TestRepository> OfCi(string content) =>
        repository =>
        {
            repository.Write("event.json", content);
            repository.Environment["GITHUB_ACTIONS"] = "true";
            repository.Environment["GITHUB_EVENT_NAME"] = "push";
            repository.Environment["GITHUB_EVENT_PATH"] = repository.PathOf("event.json");
        };

    private static void StageNamed(TestRepository repository, string path)
    {
        var id = repository.Git("rev-parse", "HEAD:a.py").Trim();
        repository.Run(
            "git",
            ["update-index", "--add", "--index-info"],
            Encoding.UTF8.GetBytes($"100644 {id}\t{path}\n")
        );
    }
}
