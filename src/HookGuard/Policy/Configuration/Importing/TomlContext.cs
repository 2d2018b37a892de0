using Tomlyn.Model;
using Tomlyn.Serialization;

namespace HookGuard.Policy.Configuration.Importing;

/// <summary>Lets Tomlyn read into its own model without reflection.</summary>
[TomlSerializable(typeof(TomlTable))]
internal sealed partial class TomlContext : TomlSerializerContext;
