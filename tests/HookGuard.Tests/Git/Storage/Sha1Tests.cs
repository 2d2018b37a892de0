using System.Security.Cryptography;
using HookGuard.Git.Storage;

namespace HookGuard.Tests.Git.Storage;

public sealed class Sha1Tests
{
    [Test]
    public void The_hash_is_the_one_that_the_runtime_computes()
    {
        var bytes = new byte[1000];
        new Random(1).NextBytes(bytes);
        using var runtime = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        for (var length = 0; length < 300; length++)
        {
            var sha1 = new Sha1();
            var hash = new byte[Sha1.Length];
            sha1.Append(bytes.AsSpan(0, length / 3));
            sha1.Append(bytes.AsSpan(length / 3, length - (length / 3)));
            sha1.Finish(hash);
            runtime.AppendData(bytes.AsSpan(0, length));
            Assert.That(hash, Is.EqualTo(runtime.GetHashAndReset()));
        }
    }
}
