namespace HookGuard.Detection.Context;

/// <summary>The nearest place that ties a value to a product; <paramref name="At"/> is -1 where that is the path.</summary>
internal readonly record struct ProductLink(Proximity Reach, int At);

/// <summary>How near to a value a product is named. Values are ordered: a higher one is nearer.</summary>
internal enum Proximity
{
    None,

    /// <summary>Somewhere in the file.</summary>
    File,

    /// <summary>A few lines away, bound to something else.</summary>
    Nearby,

    /// <summary>In a folder's name.</summary>
    Folder,

    /// <summary>In the file's own name.</summary>
    FileName,

    /// <summary>Where the variable that holds the value is used.</summary>
    Use,

    /// <summary>The value of a sibling: <c>type: pagerduty</c>.</summary>
    Sibling,

    /// <summary>In the heading of the section.</summary>
    Section,

    /// <summary>In the name of what encloses the value.</summary>
    Parent,

    /// <summary>In the same statement.</summary>
    Statement,

    /// <summary>In the name of the value itself.</summary>
    Name,
}
