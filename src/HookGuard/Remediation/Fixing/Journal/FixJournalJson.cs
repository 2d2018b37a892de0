using System.Text.Json.Serialization;

namespace HookGuard.Remediation.Fixing.Journal;

[JsonSerializable(typeof(FixJournal))]
internal sealed partial class FixJournalJson : JsonSerializerContext;
