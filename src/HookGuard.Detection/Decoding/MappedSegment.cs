using System.Runtime.InteropServices;

namespace HookGuard.Detection.Decoding;

/// <summary>A stretch of an original text, and the stretch of its rewriting that stands in its place.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MappedSegment(TextSpan Original, TextSpan Rewritten);
