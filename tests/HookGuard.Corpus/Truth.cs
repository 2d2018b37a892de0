namespace HookGuard.Corpus;

/// <summary>One credential of a truth file, which is a JSON array of these. A file that no entry names is clean.</summary>
/// <param name="Path">Relative to the scanned folder, <c>/</c>-separated.</param>
/// <param name="Rule">The id of the rule that has to find it.</param>
/// <param name="Context">What recall is summed up by, such as <c>ci</c>.</param>
/// <param name="StartLine">The first line that it may be reported at, from 1.</param>
/// <param name="EndLine">The last line that it may be reported at.</param>
public sealed record Truth(string Path, string Rule, string Context, int StartLine, int EndLine);
