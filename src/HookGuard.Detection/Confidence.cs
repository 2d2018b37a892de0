namespace HookGuard.Detection;

/// <summary>The confidence of a <see cref="DetectedSecret"/>. Values are ordered.</summary>
public enum Confidence
{
    /// <summary>Proximity only: text nearby names PagerDuty, but nothing names this value. Or it is a published sample.</summary>
    Low = 1,

    /// <summary>A name, a parent key or a section identifies the value.</summary>
    Medium = 2,

    /// <summary>The value's own format, or an unmistakable place such as a header or a PagerDuty URL, identifies it.</summary>
    High = 3,
}
