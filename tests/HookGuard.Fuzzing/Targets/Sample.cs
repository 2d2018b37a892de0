using System.Text;
using HookGuard.Detection;

namespace HookGuard.Fuzzing.Targets;

/// <summary>Inputs that hold credentials, made when they are needed.</summary>
internal static class Sample
{
    private static readonly Random Random = new(1);

    /// <summary>A value of each kind.</summary>
    public static IReadOnlyList<string> Values { get; } =
    [.. RuleCatalogue.All.Select(rule => SampleCredentials.Make(rule, Random))];

    public static string Key => Values[0];

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A text by a first byte that chooses one of several, such as paths, and the rest.</summary>
    public static (T Choice, byte[] Tail) Split<T>(byte[] input, IReadOnlyList<T> choices) =>
        input is [var first, .. var rest] ? (choices[first % choices.Count], rest) : (choices[0], []);
}
