using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Commands;

[Parallelizable(ParallelScope.All)]
public sealed class ScanTests
{
    [Test]
    public void A_folder_is_looked_at_with_all_below_and_git_s_own_folder_is_named()
    {
        using var repository = TestRepository.Init();
        repository.Write("in/b.py", $"KEY = '{ScannedText.Key()}'\n").Write("a.txt", "nothing\n");

        var scan = repository.HookGuard("scan", "--format", "json");

        using var report = JsonDocument.Parse(scan.Output);
        var finding = report.RootElement.GetProperty("findings").EnumerateArray().Single();
        Assert.Multiple(() =>
        {
            Assert.That(scan.ExitCode, Is.EqualTo(1), scan.Error);
            Assert.That(finding.GetProperty("path").GetString(), Is.EqualTo("in/b.py"));
            Assert.That(finding.GetProperty("startColumn").GetInt32(), Is.EqualTo(8));
            Assert.That(report.RootElement.GetProperty("scanned").GetProperty("files").GetInt32(), Is.EqualTo(2));
            Assert.That(
                report.RootElement.GetProperty("skipped")[0].GetProperty("path").GetString(),
                Is.EqualTo(".git")
            );
            Assert.That(scan.Output, Does.Not.Contain(ScannedText.Key()));
        });
    }

    [Test]
    public void The_configuration_of_the_working_tree_counts()
    {
        using var repository = TestRepository.Init();
        repository
            .Write("a.py", $"KEY = '{ScannedText.Key()}'\n")
            .Write(".hookguard.json", """{ "paths": { "ignore": ["*.py"] } }""");

        var scan = repository.HookGuard("scan");

        Assert.That(scan, Is.EqualTo(new CommandResult(0, "", "")));
    }

    [Test]
    public void A_broken_configuration_stops_a_scan_and_says_where()
    {
        using var repository = TestRepository.Init();
        repository.Write(".hookguard.json", """{ "blokAt": "high" }""");

        var scan = repository.HookGuard("scan");

        Assert.Multiple(() =>
        {
            Assert.That(scan.ExitCode, Is.EqualTo(2));
            Assert.That(
                scan.Error.Trim(),
                Is.EqualTo(
                    "hookguard: .hookguard.json:1:3: there is no key 'blokAt' in the file; did you mean 'blockAt'? Correct it and try again."
                )
            );
        });
    }

    [Test]
    public void A_path_that_does_not_exist_is_wrong_usage()
    {
        using var repository = TestRepository.Init();

        var scan = repository.HookGuard("scan", "nowhere");

        Assert.Multiple(() =>
        {
            Assert.That(scan.ExitCode, Is.EqualTo(2));
            Assert.That(scan.Error, Does.Contain("there is no file or folder"));
        });
    }

    [Test]
    public void An_unknown_format_is_wrong_usage()
    {
        using var repository = TestRepository.Init();

        Assert.That(repository.HookGuard("scan", "--format", "yaml").ExitCode, Is.EqualTo(2));
    }

    [Test]
    public void An_allowance_by_place_makes_the_scan_pass_and_is_listed()
    {
        using var repository = TestRepository.Init();
        repository.Write("a.json", $"{{ \"key\": \"{ScannedText.Key()}\" }}\n");

        var allow = repository.HookGuard("allow", "a.json:1", "--reason", "made up");

        Assert.Multiple(() =>
        {
            Assert.That(allow.ExitCode, Is.Zero, allow.Error);
            Assert.That(repository.HookGuard("scan").ExitCode, Is.Zero);
            Assert.That(repository.HookGuard("allow", "list").Output, Does.Contain("user-api-key: made up"));
            Assert.That(repository.HookGuard("allow", "list", "--unused").Output, Is.Empty);
        });
    }

    [Test]
    public void An_allowance_without_a_reason_is_refused()
    {
        using var repository = TestRepository.Init();

        Assert.That(repository.HookGuard("allow", "hg1:0123456789abcdef").ExitCode, Is.EqualTo(2));
    }

    [Test]
    public void What_git_cannot_record_is_named_and_never_opened()
    {
        Assume.That(OperatingSystem.IsWindows(), Is.False);
        using var repository = TestRepository.Init();
        repository.Run("mkfifo", ["pipe"]);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(repository.PathOf("socket")));
        repository.Write("empty", "");

        var scan = repository.HookGuard("scan", "--format", "json");

        Assert.Multiple(() =>
        {
            Assert.That(scan.ExitCode, Is.Zero, scan.Error);
            Assert.That(
                Skipped(scan),
                Is.EqualTo(new[] { (".git", "git's own folder"), ("pipe", "a named pipe"), ("socket", "a socket") })
            );
        });
    }

    [Test]
    public void A_pipe_or_a_device_that_was_asked_for_is_not_looked_at_and_that_counts()
    {
        Assume.That(OperatingSystem.IsWindows(), Is.False);
        using var repository = TestRepository.Init();
        repository.Run("mkfifo", ["pipe"]);

        var scan = repository.HookGuard("scan", "pipe", "/dev/null", "--format", "json");

        Assert.Multiple(() =>
        {
            Assert.That(scan.ExitCode, Is.EqualTo(3), scan.Error);
            Assert.That(Skipped(scan), Is.EqualTo(new[] { ("/dev/null", "a device"), ("pipe", "a named pipe") }));
        });
    }

    [Test]
    [Category("Slow")]
    public void A_file_of_more_than_2_GiB_counts_where_it_may_hold_a_credential()
    {
        using var repository = TestRepository.Init();
        using (var file = File.Create(repository.PathOf("huge")))
        {
            file.SetLength(1L << 31);
            file.Seek(0, SeekOrigin.End);
            file.Write(Encoding.UTF8.GetBytes($"\nkey = {SampleTokens.One}\n"));
        }

        var scan = repository.HookGuard("scan", "huge", "--format", "json");

        Assert.Multiple(() =>
        {
            Assert.That(scan.ExitCode, Is.EqualTo(3), scan.Error);
            Assert.That(
                Skipped(scan),
                Is.EqualTo(new[] { ("huge", "it is larger than 512 MiB and may hold a credential") })
            );
        });
    }

    [Test]
    public void A_link_is_named_where_it_leads_outside_and_its_content_is_not_looked_at()
    {
        using var repository = TestRepository.Init();
        repository.Write("in/a.txt", "nothing\n").Write("out/key.py", $"KEY = '{ScannedText.Key()}'\n");
        File.CreateSymbolicLink(repository.PathOf("in/inside"), "a.txt");
        File.CreateSymbolicLink(repository.PathOf("in/outside"), "../out/key.py");

        var scan = repository.HookGuard("scan", "in", "--format", "json");

        Assert.Multiple(() =>
        {
            Assert.That(scan.ExitCode, Is.Zero, scan.Error);
            Assert.That(
                Skipped(scan),
                Is.EqualTo(new[] { ("in/outside", "the link leads outside the scanned folder") })
            );
            Assert.That(repository.HookGuard("scan", "in/outside").ExitCode, Is.EqualTo(1));
        });
    }

    [Test]
    [Platform(Include = "Linux", Reason = "A limit of the shell")]
    public void A_report_longer_than_a_file_may_be_says_what_to_do()
    {
        using var repository = TestRepository.Init();
        repository.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        var lines = Enumerable.Range(1, 40).Select(number => $"KEY = '{ScannedText.Key(number)}'");
        repository.Write("a.py", string.Join('\n', lines));

        var scan = repository.Run(
            "sh",
            ["-c", $"trap '' XFSZ; ulimit -f 4; exec '{TestRepository.Tool}' scan a.py --format json --output report"]
        );

        Assert.That(scan.ExitCode, Is.EqualTo(3));
        Assert.That(
            scan.Error,
            Is.EqualTo(
                "hookguard: 'report' would exceed the file size limit. Raise the limit ('ulimit -f') or write to another file.\n"
            )
        );
    }

    [Test]
    public void A_report_that_cannot_be_written_is_named()
    {
        using var repository = TestRepository.Init().Write("a.py", "x\n");

        var scan = repository.HookGuard("scan", "a.py", "--format", "json", "--output", ".");

        Assert.That(scan.ExitCode, Is.EqualTo(3));
        Assert.That(
            scan.Error.ReplaceLineEndings("\n"),
            Is.EqualTo("hookguard: '.' cannot be written. Name a file that you may write to.\n")
        );
    }

    private static (string?, string?)[] Skipped(CommandResult scan)
    {
        using var report = JsonDocument.Parse(scan.Output);
        return
        [
            .. report
                .RootElement.GetProperty("skipped")
                .EnumerateArray()
                .Select(skipped =>
                    (skipped.GetProperty("path").GetString(), skipped.GetProperty("reason").GetString())
                ),
        ];
    }
}
