namespace HookGuard.Policy.Configuration;

/// <summary>A file that a layer extends. It has the rights of that layer: a repository's may not lock, and lies in the repository.</summary>
internal static class ExtendedLayer
{
    /// <summary>Far more than people write by hand.</summary>
    public const int MostBytes = 1 << 20;

    /// <returns>Null where there is a problem.</returns>
    public static ConfigurationLayer? Find(ConfigurationLayer layer, string name, out string problem)
    {
        if (!layer.MayLock && !RepositoryPath.IsInside(name))
        {
            problem = "extends may name only files of the repository, by their path from its root";
            return null;
        }

        problem = "";
        try
        {
            var next = layer.MayLock ? ConfigurationLayer.OnMachine(FullPath(layer, name)) : InRepository(layer, name);
            if (next is null)
            {
                problem = $"extends names '{name}', which does not exist";
            }
            else if (next.Json.Length > MostBytes)
            {
                problem = $"extends names '{name}', which is larger than 1 MiB";
            }
            else if (!next.Json.Span.Contains((byte)'{'))
            {
                // So is a link, as git records it.
                problem = $"extends names '{name}', which is a link or holds no JSON object; links are not followed";
            }

            return problem is "" ? next : null;
        }
        catch (GuardException refused)
        {
            problem = $"extends: {refused.Message}";
            return null;
        }
    }

    private static string FullPath(ConfigurationLayer layer, string name) =>
        Path.GetFullPath(name, Path.GetDirectoryName(layer.Source)!);

    private static ConfigurationLayer? InRepository(ConfigurationLayer layer, string name)
    {
        var path = RepositoryPath.FromRoot(name);
        return layer.Beside(path) is { } json ? new ConfigurationLayer(path, json, MayLock: false, layer.Beside) : null;
    }
}
