using HookGuard.Policy.Configuration;

namespace HookGuard.Tests.Policy.Configuration;

public sealed class ConfigurationSchemaTests
{
    [Test]
    public void The_published_schema_is_the_one_that_the_tool_prints()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Join(folder!.FullName, "HookGuard.sln")))
        {
            folder = folder.Parent;
        }

        var published = File.ReadAllText(Path.Join(folder.FullName, "docs", "schemas", "hookguard.schema.json"));

        Assert.That(published.Trim(), Is.EqualTo(ConfigurationSchema.Write()));
    }
}
