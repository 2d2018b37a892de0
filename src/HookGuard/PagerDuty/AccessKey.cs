using HookGuard.Masking;

namespace HookGuard.PagerDuty;

/// <summary>A key that signs requests to the REST API.</summary>
internal sealed class AccessKey
{
    private const int Longest = 512;
    private const int LengthOfOldToken = 64;
    private readonly string value;

    private AccessKey(string value) => this.value = value;

    public string Mask => KeyMask.Of(value);

    /// <summary>The last four characters, by which the audit trail names a token.</summary>
    public string LastFour => value[^4..];

    /// <summary>Whether it is an OAuth token, which is sent and audited in another way than an API key.</summary>
    public bool IsOAuth =>
        KeyMask.IsOAuth(value) || (value.Length == LengthOfOldToken && value.All(char.IsAsciiHexDigit));

    /// <summary>The value of the header that signs a request.</summary>
    public string Authorization => IsOAuth ? $"Bearer {value}" : $"Token token={value}";

    /// <summary>From here on no output repeats it.</summary>
    public static AccessKey Of(string value)
    {
        if (value.Length is < KeyMask.Shortest or > Longest || !value.All(letter => letter is > ' ' and <= '~'))
        {
            throw new GuardException(
                ExitCode.Usage,
                "the key is not one of PagerDuty's",
                "Give the key alone, on one line, without quotes or a name."
            );
        }

        AccessKey key = new(value);
        DetectedValues.Add(value, key.Mask);
        return key;
    }

    public override string ToString() => Mask;
}
