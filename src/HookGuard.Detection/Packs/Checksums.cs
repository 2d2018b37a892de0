using System.Buffers.Binary;
using System.Text;

namespace HookGuard.Detection.Packs;

/// <summary>
/// The checksums that formats of tokens have. Each takes a value and gives it back with the checksum that belongs to it, so that a right
/// value comes back as it is.
/// </summary>
internal static class Checksums
{
    private const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Bech32Letters = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L";
    private const string Base36 = "0123456789abcdefghijklmnopqrstuvwxyz";

    private static readonly uint[] Bech32Generators = [0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3];

    /// <summary>GitHub's and npm's: the last six characters are the CRC-32, in base 62, of those between the underscore and them.</summary>
    public static string Crc32InBase62(string value)
    {
        var entropy = value.AsSpan((value.IndexOf('_', StringComparison.Ordinal) + 1)..^6);
        return $"{value[..^6]}{Digits(Crc32(entropy), Base62, 6)}";
    }

    /// <summary>GitLab's for tokens with a payload: its length, then the CRC-32 of all before, both in base 36.</summary>
    public static string Crc32InBase36(string value)
    {
        // Those of 20 characters have none, and that of tokens with a version is not documented.
        var dot = value.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || dot != value.LastIndexOf('.'))
        {
            return value;
        }

        var payload = value.AsSpan((value.IndexOf('-', StringComparison.Ordinal) + 1)..dot);
        var head = $"{value[..(dot + 1)]}{Digits((uint)payload.Length, Base36, 2)}";
        return $"{head}{Digits(Crc32(head), Base36, 7)}";
    }

    /// <summary>Grafana's: the CRC-32 of all before the last underscore, in hexadecimal digits, the lowest byte first.</summary>
    public static string Crc32InHex(string value)
    {
        var head = value[..value.LastIndexOf('_')];
        return $"{head}_{BinaryPrimitives.ReverseEndianness(Crc32(head)):x8}";
    }

    /// <summary>That of NATS: the CRC-16 of the bytes before, which end the base32, the lowest byte first.</summary>
    public static string NatsSeed(string value)
    {
        var bytes = Base32.Decode(value);
        BinaryPrimitives.WriteUInt16LittleEndian(
            bytes.AsSpan(bytes.Length - 2),
            Crc16(bytes.AsSpan(0, bytes.Length - 2))
        );
        return Base32.Encode(bytes);
    }

    /// <summary>That of age, as BIP 173 has it: six characters that tell which others are wrong.</summary>
    public static string Bech32(string value)
    {
        const int length = 6;
        var split = value.LastIndexOf('1');
        var prefix = value[..split].ToLowerInvariant();
        var data = value[(split + 1)..^length];
        var sum = 1U;
        foreach (
            var each in prefix
                .Select(letter => letter >> 5)
                .Append(0)
                .Concat(prefix.Select(letter => letter & 31))
                .Concat(data.Select(letter => Bech32Letters.IndexOf(letter, StringComparison.Ordinal)))
                .Concat(new int[length])
        )
        {
            var top = sum >> 25;
            sum = ((sum & 0x1FFFFFF) << 5) ^ (uint)each;
            for (var bit = 0; bit < Bech32Generators.Length; bit++)
            {
                sum ^= ((top >> bit) & 1) == 0 ? 0 : Bech32Generators[bit];
            }
        }

        sum ^= 1;
        var digits = Enumerable
            .Range(0, length)
            .Select(at => Bech32Letters[(int)((sum >> (5 * (length - 1 - at))) & 31)]);
        return $"{value[..^length]}{string.Concat(digits)}";
    }

    private static ushort Crc16(ReadOnlySpan<byte> bytes)
    {
        var sum = 0;
        foreach (var value in bytes)
        {
            sum ^= value << 8;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum << 1) ^ ((sum & 0x8000) == 0 ? 0 : 0x1021);
            }
        }

        return (ushort)sum;
    }

    private static uint Crc32(ReadOnlySpan<char> text)
    {
        var sum = uint.MaxValue;
        foreach (var value in Encoding.ASCII.GetBytes(text.ToArray()))
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum >> 1) ^ ((sum & 1) == 0 ? 0 : 0xEDB88320);
            }
        }

        return ~sum;
    }

    private static string Digits(uint number, string alphabet, int length)
    {
        var digits = new char[length];
        for (var at = length - 1; at >= 0; at--)
        {
            digits[at] = alphabet[(int)(number % alphabet.Length)];
            number /= (uint)alphabet.Length;
        }

        return new string(digits);
    }
}
