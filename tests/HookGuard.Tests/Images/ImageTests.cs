using HookGuard.Detection;
using HookGuard.Tests.Installation;
using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Images;

[Parallelizable(ParallelScope.All)]
public sealed class ImageTests
{
    private static readonly string Leak = $"key = {SampleTokens.One}\n";

    [TestCase(false)]
    [TestCase(true)]
    public void Every_layer_is_looked_at_in_order(bool oci)
    {
        using var image = new SavedImage();
        var upper = "";
        var lower = image.Layer("COPY a", ("app/a.py", Leak), ("app/b.py", "x\n"));
        upper = image.Zipped("COPY b", ("app/b.py", $"x\nkey = {SampleTokens.Two}\n"));
        image.Pack(oci);

        var result = image.Scan("--format", "jsonl");

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(1), result.Error);
            Assert.That(Paths(result), Is.EqualTo([$"{lower}:app/a.py", $"{upper}:app/b.py"]));
            Assert.That(result.Output, Does.Not.Contain(SampleTokens.One).And.Not.Contain(SampleTokens.Two));
        });
    }

    [Test]
    public void What_a_later_layer_deletes_is_still_in_the_image()
    {
        using var image = new SavedImage();
        var lower = image.Layer("COPY . /app", ("app/in/a.py", Leak), ("etc/key", $"key = {SampleTokens.Two}\n"));
        var middle = image.Layer("RUN rm /app/in/a.py", ("app/in/.wh.a.py", ""));
        var upper = image.Layer("RUN rm -r /etc", ("etc/.wh..wh..opq", ""));
        image.Pack();

        var result = image.Scan();

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(1));
            Assert.That(result.Error, Does.Contain($"{lower}:app/in/a.py:1:7"));
            Assert.That(
                result.Error,
                Does.Contain(
                        $"note: {lower}:app/in/a.py is deleted in {middle}, a later layer. The image still contains it."
                    )
                    .And.Contain($"note: {lower}:etc/key is deleted in {upper}, a later layer.")
                    .And.Contain($"note: {lower} is layer 1 of 3, made by: COPY . /app")
            );
        });
    }

    [Test]
    public void The_configuration_and_the_history_are_looked_at()
    {
        using var image = new SavedImage { Variables = $"PAGERDUTY_TOKEN={SampleTokens.One}" };
        image.Layer($"RUN login --token {SampleTokens.Two}", ("a", "x\n"));
        image.Pack();

        var result = image.Scan("--format", "jsonl");

        Assert.Multiple(() =>
        {
            Assert.That(Paths(result), Is.EqualTo(["image:cccccccccccc.json", "image:cccccccccccc.json"]));
            Assert.That(
                result.Output + result.Error,
                Does.Not.Contain(SampleTokens.One).And.Not.Contain(SampleTokens.Two)
            );
        });
    }

    [Test]
    public void A_step_with_a_secret_is_shown_masked()
    {
        using var image = new SavedImage();
        image.Layer($"RUN login --token {SampleTokens.Two}", ("a", Leak));
        image.Pack();

        var result = image.Scan();

        Assert.That(result.Error, Does.Contain("made by: RUN login --token u+").And.Not.Contain(SampleTokens.Two));
    }

    [Test]
    public void Links_and_names_are_looked_at()
    {
        using var image = new SavedImage();
        var layer = image.Layer(
            "COPY",
            ("link", $"-> /somewhere/{SampleTokens.One}"),
            ($"folder/{SampleTokens.Two}", "x\n"),
            ("to-nowhere", "-> /etc/passwd")
        );
        image.Pack();

        var result = image.Scan("--format", "jsonl");

        Assert.That(
            Paths(result),
            Has.Count.EqualTo(2).And.Contain($"{layer}:link").And.Some.StartWith($"{layer}:folder/u+")
        );
    }

    [Test]
    public void What_follows_the_end_of_an_archive_is_looked_at()
    {
        using var image = new SavedImage();
        image.Shell($"echo x > a; tar -cf layer.tar a; printf '\\n{SampleTokens.One}\\n' >> layer.tar");
        var layer = image.Layer("COPY", File.ReadAllBytes(image.Folder.PathOf("layer.tar")));
        image.Pack();
        image.Shell($"printf '\\n{SampleTokens.Two}\\n' >> image.tar");

        var result = image.Scan("--format", "jsonl");

        Assert.That(
            Paths(result),
            Is.EquivalentTo([$"{layer}:after the end of the archive", "image:after the end of the archive"]),
            result.Error
        );
    }

    [Test]
    public void What_a_header_says_beside_the_name_is_looked_at()
    {
        using var image = new SavedImage();
        image.Shell(
            $"echo x > a; tar -cf layer.tar --format=pax --pax-option=comment={SampleTokens.One} --owner={SampleTokens.Two}:7 a"
        );
        var layer = image.Layer("COPY", File.ReadAllBytes(image.Folder.PathOf("layer.tar")));
        image.Pack();

        var result = image.Scan("--format", "jsonl");

        Assert.That(Paths(result), Does.Contain($"{layer}:a (header)"), result.Error);
        Assert.That(
            Values(result, "fingerprint").Distinct(StringComparer.Ordinal),
            Is.EquivalentTo([Fingerprints.Of(SampleTokens.One), Fingerprints.Of(SampleTokens.Two)])
        );
    }

    [Test]
    public void An_image_in_gzip_and_one_on_standard_input_are_read()
    {
        using var image = new SavedImage();
        var layer = image.Layer("COPY", ("a", Leak));
        image.Pack();
        image.Shell("gzip image.tar");

        var named = image.Folder.HookGuard("scan", "--image", "image.tar.gz", "--format", "jsonl");
        var piped = image.Folder.Run(
            TestRepository.Tool,
            ["scan", "--image", "-", "--format", "jsonl"],
            File.ReadAllBytes(image.Folder.PathOf("image.tar.gz"))
        );

        Assert.Multiple(() =>
        {
            Assert.That(Paths(named), Is.EqualTo([$"{layer}:a"]), named.Error);
            Assert.That(Paths(piped), Is.EqualTo([$"{layer}:a"]), piped.Error);
        });
    }

    [Test]
    public void A_clean_image_passes_without_a_word()
    {
        using var image = new SavedImage();
        image.Layer("COPY", ("a", "x\n"), ("b", "-> a"));
        image.Zipped("RUN", (".wh.a", ""));
        image.Layer("nothing", new byte[1024]);
        image.Pack(oci: true);

        Assert.That(image.Scan(), Is.EqualTo(new CommandResult(0, "", "")));
    }

    [Test]
    public void A_real_image_of_real_tools_is_read_in_both_forms()
    {
        RealPrograms.Require("umoci");
        RealPrograms.Require("skopeo");
        using var image = new SavedImage();
        image.Shell(
            $"""
            umoci init --layout made
            umoci new --image made:latest
            umoci unpack --rootless --image made:latest bundle
            mkdir bundle/rootfs/app
            echo 'key = {SampleTokens.One}' > bundle/rootfs/app/settings.py
            echo x > bundle/rootfs/app/other
            umoci repack --refresh-bundle --image made:latest bundle
            rm bundle/rootfs/app/settings.py
            umoci repack --refresh-bundle --image made:latest bundle
            umoci config --image made:latest --config.env 'PAGERDUTY_TOKEN={SampleTokens.Two}'
            tar -cf oci.tar -C made .
            skopeo --insecure-policy copy --quiet oci:made:latest docker-archive:docker.tar
            """
        );

        foreach (var archive in new[] { "oci.tar", "docker.tar" })
        {
            var result = image.Folder.HookGuard("scan", "--image", archive, "--format", "jsonl");
            var text = image.Folder.HookGuard("scan", "--image", archive);
            Assert.Multiple(() =>
            {
                Assert.That(result.ExitCode, Is.EqualTo(1), result.Error);
                Assert.That(Paths(result), Has.Some.EndsWith(":app/settings.py"), archive);
                Assert.That(Paths(result), Has.Some.StartsWith("image:"), archive);
                Assert.That(text.Error, Does.Contain("The image still contains it."), archive);
                Assert.That(text.Error, Does.Not.Contain("could not be scanned"), archive);
            });
        }
    }

    private static List<string> Paths(CommandResult result) => Values(result, "path");

    private static List<string> Values(CommandResult result, string property) =>
        [
            .. result
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .SkipLast(1)
                .Select(line =>
                    System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty(property).GetString()!
                ),
        ];
}
