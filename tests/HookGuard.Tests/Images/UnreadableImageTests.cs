using HookGuard.Detection;
using HookGuard.Images;
using HookGuard.Policy;
using HookGuard.Scanning;
using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Images;

/// <summary>What cannot be looked at in full blocks, with the reason.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class UnreadableImageTests
{
    private static readonly string Leak = $"key = {SampleTokens.One}\n";

    [TestCase("it is damaged", new byte[] { 0x28, 0xb5, 0x2f, 0xfd, 0, 0, 0 })]
    [TestCase("it is damaged", new byte[] { 0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 0 })]
    [TestCase("its compression is unknown", new byte[] { 1, 2, 3, 4, 5, 6, 7 })]
    public void A_layer_that_cannot_be_unpacked_blocks(string reason, byte[] content)
    {
        using var image = new SavedImage();
        image.Layer("COPY", content);
        image.Pack();

        var result = image.Scan();

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(3));
            Assert.That(result.Error, Does.Contain(reason));
        });
    }

    [Test]
    public void An_encrypted_layer_blocks()
    {
        using var image = new SavedImage();
        image.Layer("COPY", [1, 2, 3, 4]);
        image.Pack(oci: true);
        image.Shell(
            "sed -i 's/layer.v1.tar/layer.v1.tar+encrypted/' image/blobs/sha256/ddd*; tar -cf image.tar -C image ."
        );

        var result = image.Scan();

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(3));
            Assert.That(result.Error, Does.Contain("it is encrypted"));
        });
    }

    [Test]
    public void A_layer_that_is_not_there_blocks_unless_its_licence_keeps_it_out()
    {
        using var image = new SavedImage();
        var gone = image.Layer("COPY", ("a", "x\n"));
        image.Pack(oci: true);
        image.Shell($"rm image/blobs/sha256/{gone}*; tar -cf image.tar -C image .");
        var missing = image.Scan();
        image.Shell(
            "sed -i 's/image.layer.v1/image.layer.nondistributable.v1/' image/blobs/sha256/ddd*; tar -cf image.tar -C image ."
        );
        var foreign = image.Scan();

        Assert.Multiple(() =>
        {
            Assert.That(missing.ExitCode, Is.EqualTo(3));
            Assert.That(missing.Error, Does.Contain($"{gone}: the archive does not contain this layer"));
            Assert.That(foreign.ExitCode, Is.Zero, foreign.Error);
        });
    }

    [TestCase("printf x > image.tar", "it is not an archive")]
    [TestCase("echo x > a; tar -cf image.tar a", "it contains no manifest that lists layers")]
    [TestCase(
        "printf '[{' > manifest.json; tar -cf image.tar manifest.json",
        "it contains no manifest that lists layers"
    )]
    public void What_is_no_image_blocks(string make, string reason)
    {
        using var image = new SavedImage();
        image.Shell(make);

        var result = image.Scan();

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(3));
            Assert.That(result.Error, Does.Contain(reason));
        });
    }

    [Test]
    public void An_image_that_is_not_there_is_wrong_usage()
    {
        using var repository = TestRepository.Init();

        var result = repository.HookGuard("scan", "--image", "no-such.tar");

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(2));
            Assert.That(result.Error, Does.Contain("there is no file 'no-such.tar'"));
        });
    }

    [TestCase(false)]
    [TestCase(true)]
    public void However_an_archive_is_cut_or_damaged_it_never_passes_for_less(bool zipped)
    {
        using var image = new SavedImage();
        _ = zipped
            ? image.Zipped("COPY", ("a", new string('x', 3000)), ("b", Leak))
            : image.Layer("COPY", ("a", new string('x', 3000)), ("b", Leak));
        var whole = File.ReadAllBytes(image.Pack());
        var random = new Random(1);

        Assert.Multiple(() =>
        {
            Assert.That(Look(whole).ExitCode, Is.EqualTo(ExitCode.Blocked));
            for (var n = 0; n < 200; n++)
            {
                var cut = random.Next(whole.Length - 1024);
                Assert.That(Look(whole[..cut]).ExitCode, Is.Not.EqualTo(ExitCode.Clean), $"cut at {cut}");
            }
        });
    }

    [Test]
    public void Random_damage_ends_in_a_result_and_in_no_crash()
    {
        using var image = new SavedImage();
        image.Zipped("COPY", ("a", new string('x', 3000)), ("link", "-> a"));
        image.Layer("COPY", ("b", "x\n"));
        var whole = File.ReadAllBytes(image.Pack());
        var random = new Random(2);
        for (var n = 0; n < 500; n++)
        {
            var damaged = whole.ToArray();
            for (var i = random.Next(8); i >= 0; i--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            Assert.DoesNotThrow(() => Look(damaged));
        }
    }

    private static ScanResult Look(byte[] archive)
    {
        var detector = new Detector();
        return new ImageScan(new Guard(detector, Settings.BuiltIn), detector).Run(new MemoryStream(archive));
    }
}
