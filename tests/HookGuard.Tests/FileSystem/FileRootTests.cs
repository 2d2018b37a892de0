using HookGuard.FileSystem;

namespace HookGuard.Tests.FileSystem;

[Platform(Exclude = "Win", Reason = "Links and modes are Unix's.")]
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class FileRootTests
{
    private const UnixFileMode Odd = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherExecute;

    private string place = "";
    private string root = "";

    [SetUp]
    public void MakeFolders()
    {
        place = Directory.CreateTempSubdirectory("hookguard-").FullName;
        root = Directory.CreateDirectory(Path.Join(place, "root")).FullName;
        Directory.CreateDirectory(Path.Join(place, "outside"));
        File.WriteAllText(Path.Join(place, "outside", "file"), "theirs");
    }

    [TearDown]
    public void DeleteFolders() => Directory.Delete(place, recursive: true);

    [TestCase("file", "../outside/file")]
    [TestCase("file", "../outside/missing")]
    [TestCase("folder", "../outside", "folder/file")]
    [TestCase("folder", "../outside", "folder/new/file")]
    public void No_link_is_followed_out_of_it(string link, string target, string? path = null)
    {
        File.CreateSymbolicLink(Path.Join(root, link), target);

        Assert.Multiple(() =>
        {
            Assert.That(() => new FileRoot(root).Write(path ?? link, "mine"u8), Throws.TypeOf<GuardException>());
            Assert.That(() => new FileRoot(root).Append(path ?? link, "mine"u8), Throws.TypeOf<GuardException>());
            Assert.That(Directory.GetFiles(Path.Join(place, "outside")), Has.Length.EqualTo(1));
            Assert.That(File.ReadAllText(Path.Join(place, "outside", "file")), Is.EqualTo("theirs"));
        });
    }

    [TestCase("../outside/file")]
    [TestCase("a/../../outside/file")]
    public void No_path_leads_out_of_it(string path)
    {
        Assert.That(() => new FileRoot(root).Write(path, "mine"u8), Throws.TypeOf<GuardException>());
        Assert.That(() => new FileRoot(root).Delete(path), Throws.TypeOf<GuardException>());
        Assert.That(File.ReadAllText(Path.Join(place, "outside", "file")), Is.EqualTo("theirs"));
    }

    [Test]
    public void What_is_deleted_or_moved_over_is_the_link()
    {
        File.CreateSymbolicLink(Path.Join(root, "one"), "../outside/file");
        File.CreateSymbolicLink(Path.Join(root, "two"), "../outside/file");
        File.WriteAllText(Path.Join(root, "new"), "mine");

        new FileRoot(root).Delete("one");
        new FileRoot(root).Move("new", new FileRoot(root), "two");

        Assert.That(Directory.GetFiles(root).Select(Path.GetFileName), Is.EqualTo(["two"]));
        Assert.That(File.ReadAllText(Path.Join(place, "outside", "file")), Is.EqualTo("theirs"));
    }

    [Test]
    public void A_file_keeps_its_mode_and_a_new_one_gets_the_one_asked_for()
    {
        File.WriteAllText(Path.Join(root, "old"), "a long content that was there");
        File.SetUnixFileMode(Path.Join(root, "old"), Odd);

        new FileRoot(root).Write("old", "new"u8, Draft.PrivateMode);
        new FileRoot(root).Write("a/b/private", "new"u8, Draft.PrivateMode);
        new FileRoot(root).WriteProgram("program", "new"u8);

        Assert.Multiple(() =>
        {
            Assert.That(File.ReadAllText(Path.Join(root, "old")), Is.EqualTo("new"));
            Assert.That(File.GetUnixFileMode(Path.Join(root, "old")), Is.EqualTo(Odd));
            Assert.That(File.GetUnixFileMode(Path.Join(root, "a/b/private")), Is.EqualTo(Draft.PrivateMode));
            Assert.That(File.GetUnixFileMode(Path.Join(root, "program")), Is.EqualTo(Draft.ProgramMode));
        });
    }

    [Test]
    public void A_draft_that_a_killed_process_left_goes_with_the_next_write_and_one_being_written_stays()
    {
        var drafts = Directory.CreateDirectory(Path.Join(place, "drafts")).FullName;
        File.WriteAllText(Path.Join(drafts, ".hookguard-draft-0123456789abcdef"), "half");
        using var folder = OpenFolder.At(drafts);
        using var written = folder.Create(".hookguard-draft-fedcba9876543210", Draft.PrivateMode);

        new FileRoot(root, drafts).Write("file", "new"u8);

        Assert.That(
            Directory.GetFiles(drafts).Select(Path.GetFileName),
            Is.EqualTo([".hookguard-draft-fedcba9876543210"])
        );
    }

    [Test]
    public void A_write_that_fails_leaves_nothing_behind()
    {
        Directory.CreateDirectory(Path.Join(root, "taken/inner"));

        Assert.That(() => new FileRoot(root).Write("taken", "new"u8), Throws.Exception);
        Assert.That(Directory.GetFileSystemEntries(root).Select(Path.GetFileName), Is.EqualTo(["taken"]));
    }

    [Test]
    public void Drafts_on_another_device_are_written_beside_instead()
    {
        const string device = "/dev/shm";
        Assume.That(Directory.Exists(device) && new DriveInfo(device).Name != new DriveInfo(root).Name);

        new FileRoot(root, device).Write("file", "new"u8);

        Assert.That(File.ReadAllText(Path.Join(root, "file")), Is.EqualTo("new"));
        Assert.That(Directory.GetFiles(device, ".hookguard-draft-*"), Is.Empty);
    }

    [Test]
    public void Lines_begin_on_a_line_of_their_own_also_after_a_write_that_was_cut_short()
    {
        File.WriteAllText(Path.Join(root, "log"), "one\ntw");

        new FileRoot(root).Append("log", "three\n"u8);
        new FileRoot(root).Append("log", "four\n"u8);

        Assert.That(File.ReadAllText(Path.Join(root, "log")), Is.EqualTo("one\ntw\nthree\nfour\n"));
    }

    [Test]
    public void A_named_file_may_be_a_device_or_a_link()
    {
        File.CreateSymbolicLink(Path.Join(root, "link"), "../outside/file");

        FileRoot.WriteNamed("/dev/null", "report"u8);
        FileRoot.WriteNamed(Path.Join(root, "link"), "report"u8);

        Assert.That(File.ReadAllText(Path.Join(place, "outside", "file")), Is.EqualTo("report"));
        Assert.That(new FileInfo(Path.Join(root, "link")).LinkTarget, Is.Not.Null);
    }
}
