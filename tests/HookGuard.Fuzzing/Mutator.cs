using System.Text;

namespace HookGuard.Fuzzing;

/// <summary>Makes an input out of others: bits, numbers, words, parts taken out, repeated or put together.</summary>
internal sealed class Mutator(Random random, IReadOnlyList<string> words)
{
    private const int MostSteps = 6;

    private static readonly byte[] Interesting = [0, 1, 0x7F, 0x80, 0xFF, (byte)'\n', (byte)'\r', (byte)'"', (byte)' '];

    public byte[] Change(byte[] input, byte[] other, int longest)
    {
        List<byte> bytes = [.. input];
        for (var steps = 1 + random.Next(MostSteps); steps > 0; steps--)
        {
            Step(bytes, other);
        }

        return [.. bytes.Take(longest)];
    }

    private void Step(List<byte> bytes, byte[] other)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(Length(), bytes.Count - at);
        switch (random.Next(9))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2 when at < bytes.Count:
                bytes[at] = Interesting[random.Next(Interesting.Length)];
                break;
            case 3:
                bytes.RemoveRange(at, length);
                break;
            case 4:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 5 when length > 0:
                Repeat(bytes, at, length);
                break;
            case 6 when words.Count > 0:
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(words[random.Next(words.Count)]));
                break;
            case 7 when other.Length > 0:
                var from = random.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(Length(), other.Length - from)));
                break;
            default:
                Number(bytes, at);
                break;
        }
    }

    // Mostly short.
    private int Length() => random.Next(1 << random.Next(1, 12));

    private void Repeat(List<byte> bytes, int at, int length)
    {
        var part = bytes.GetRange(at, Math.Min(length, 64));
        for (var times = random.Next(1, 1 << random.Next(1, 10)); times > 0; times--)
        {
            bytes.InsertRange(at, part);
        }
    }

    private void Number(List<byte> bytes, int at)
    {
        var number = BitConverter.GetBytes(
            random.Next(4) switch
            {
                0 => int.MaxValue,
                1 => -1,
                2 => bytes.Count,
                _ => random.Next(),
            }
        );
        for (var i = 0; i < number.Length && at + i < bytes.Count; i++)
        {
            bytes[at + i] = random.Next(2) == 0 ? number[i] : number[^(i + 1)];
        }
    }
}
