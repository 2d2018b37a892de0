namespace HookGuard.Tests.Git.Storage;

/// <summary>Damaged, truncated and false objects: none is read as another.</summary>
[Category("Slow")]
public sealed class DamagedObjectTests : ObjectStoreTest
{
    [Test]
    public void A_pack_that_is_damaged_gives_no_wrong_object()
    {
        WithHistory(30);
        Repository.Git("repack", "-a", "-d", "-q", "-f");
        var expected = Objects(Repository);
        var pack = Directory.GetFiles(Repository.PathOf(".git/objects/pack"), "*.pack").Single();
        File.SetAttributes(pack, FileAttributes.Normal);
        var intact = File.ReadAllBytes(pack);
        var refused = 0;
        for (var place = 40; place < intact.Length - 20; place += intact.Length / 50)
        {
            byte[] damaged = [.. intact];
            damaged.AsSpan(place, 8).Fill(0xA5);
            File.WriteAllBytes(pack, damaged);
            refused += Differences(Repository, expected);
        }

        Assert.That(refused, Is.Positive);
    }

    [Test]
    public void A_pack_or_an_index_that_is_cut_off_gives_no_wrong_object([Values(".pack", ".idx")] string ending)
    {
        WithHistory(30);
        Repository.Git("repack", "-a", "-d", "-q", "-f");
        var expected = Objects(Repository);
        var file = Directory.GetFiles(Repository.PathOf(".git/objects/pack"), "*" + ending).Single();
        File.SetAttributes(file, FileAttributes.Normal);
        var intact = File.ReadAllBytes(file);
        for (var part = 0; part < 20; part++)
        {
            File.WriteAllBytes(file, intact[..(intact.Length * part / 20)]);
            Assert.That(Differences(Repository, expected), Is.Positive);
        }
    }

    [Test]
    public void A_loose_object_that_is_cut_off_gives_no_wrong_object()
    {
        Repository.Write("a", string.Concat(Enumerable.Range(0, 500))).Stage().Commit();
        var expected = Objects(Repository);
        var id = Repository.Head();
        var file = Repository.PathOf($".git/objects/{id[..2]}/{id[2..]}");
        File.SetAttributes(file, FileAttributes.Normal);
        var intact = File.ReadAllBytes(file);
        for (var length = 0; length < intact.Length; length++)
        {
            File.WriteAllBytes(file, intact[..length]);
            // The content may be whole all the same where only the checksum at the end is missing.
            Assert.That(
                Differences(Repository, expected),
                length < intact.Length - 8 ? Is.EqualTo(1) : Is.InRange(0, 1)
            );
        }
    }

    [Test]
    public void A_file_in_the_place_of_a_packed_object_gives_no_wrong_object()
    {
        WithHistory(5);
        Repository.Git("repack", "-a", "-d", "-q", "-f");
        var expected = Objects(Repository);
        using var other = TestRepository.Init().Write("a", "decoy\n").Stage();
        var decoy = other.Git("hash-object", "a").Trim();
        foreach (var found in expected)
        {
            var file = Repository.PathOf($".git/objects/{found.Id[..2]}/{found.Id[2..]}");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.Copy(other.PathOf($".git/objects/{decoy[..2]}/{decoy[2..]}"), file);
        }

        Assert.That(Differences(Repository, expected), Is.EqualTo(expected.Count));
    }
}
