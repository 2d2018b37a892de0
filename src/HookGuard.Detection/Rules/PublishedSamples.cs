using System.Collections.Frozen;

namespace HookGuard.Detection.Rules;

/// <summary>
/// Values that PagerDuty's documentation and the fixtures of well-known tools print, kept as the first eight bytes of their
/// fingerprints: a list of the values themselves would look like a leak to every scanner, this one included.
/// </summary>
internal static class PublishedSamples
{
    private static readonly FrozenSet<ulong> Hashes = new ulong[]
    {
        0x0ecf057539c30ee1,
        0x13e6ee33979cf495,
        0x146f44e125a427e8,
        0x1930dd527a5a5958,
        0x1d0311c11c1e2def,
        0x21dd4766657c24b8,
        0x2aceeaa071f75b71,
        0x339507e1f86552a3,
        0x346dea7478fbe9a3,
        0x3adbf4e5f0431364,
        0x3dc630091aa2a797,
        0x4012da91d5406e41,
        0x48673b7f3ceeff02,
        0x4e5e47f3f354dc75,
        0x5d1f901ed6a11f9d,
        0x5d5a6312e810a6ee,
        0x60da825bd9b070ab,
        0x6154784fc99c79cc,
        0x69073febb233fa9f,
        0x72d8fc9a4c4ca2c2,
        0x78a9f0ebeb7bec3a,
        0x8765c27632fffb85,
        0x8955f7ddf6096c70,
        0x8d45f8d38b1eb959,
        0x90679cb1e3515e70,
        0x9712b777b84aa8ec,
        0x9d317659f6c4a1bb,
        0x9f3d7a5138e4691d,
        0xa62d0073e682a762,
        0xaeea71830c941586,
        0xb5ba6ca178074244,
        0xb8963c1ab368e0f2,
        0xb8b86c786db21c61,
        0xbabb9f44f33da40c,
        0xbafc1f332f333751,
        0xc478f61e2a46fcb8,
        0xd213d31fc5ba3b60,
        0xd2de831b731c6457,
        0xd43530910ab280ff,
        0xdd5ef7caefe455e3,
        0xdf930ae747093ec7,
        0xe76e2fef0e03d43d,
        0xe85f8396b279ba93,
        0xeed306d297928213,
        0xf97a7e4226731d06,
        0xfb59e5e8356d2e51,
        0xfd8e420af2887aca,
        0xfe7b8c0975832e14,
        0xffe387e75b8e6efd,
    }.ToFrozenSet();

    public static bool Contains(ReadOnlySpan<char> value) => Hashes.Contains(Fingerprints.Hash(value));
}
