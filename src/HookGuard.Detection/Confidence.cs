namespace HookGuard.Detection;

/// <summary>How sure a <see cref="DetectedSecret"/> is. Values are ordered: a higher one is surer.</summary>
public enum Confidence
{
    /// <summary>Nearness only: something close by speaks of PagerDuty, nothing names this value.</summary>
    Low = 1,

    /// <summary>A name, a parent key or a section says what the value is.</summary>
    Medium = 2,

    /// <summary>The value's own shape, or an unmistakable place such as a header or a PagerDuty URL, says what it is.</summary>
    High = 3,
}
