namespace HookGuard.Detection.Context;

/// <summary>What shows whose a value is.</summary>
internal enum OwnerKind
{
    /// <summary>A section, a block, an object, an element or a list item with a name of its own.</summary>
    Block,

    /// <summary>A class or the like: its fields are used in it.</summary>
    Type,

    /// <summary>The name of the value itself.</summary>
    Name,
}
