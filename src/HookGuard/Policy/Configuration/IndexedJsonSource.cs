using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;

namespace HookGuard.Policy.Configuration;

/// <summary>A configuration file that may have very many entries.</summary>
internal sealed class IndexedJsonSource : JsonStreamConfigurationSource
{
    public static IConfigurationBuilder Of(ReadOnlyMemory<byte> json) =>
        new ConfigurationBuilder().Add(new IndexedJsonSource { Stream = new MemoryStream(json.ToArray()) });

    public override IConfigurationProvider Build(IConfigurationBuilder builder) => new IndexedJsonProvider(this);
}
