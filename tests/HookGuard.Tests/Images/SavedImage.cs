using System.Security.Cryptography;

namespace HookGuard.Tests.Images;

/// <summary>An image that the real tar packs, layer by layer, in a form that <c>docker save</c> writes.</summary>
internal sealed class SavedImage : IDisposable
{
    private readonly List<string> layers = [];
    private readonly List<string> steps = [];

    public TestRepository Folder { get; } = TestRepository.Init();

    /// <summary>The configuration's variables, as they would be in a Dockerfile.</summary>
    public string Variables { get; init; } = "PATH=/usr/bin";

    /// <summary>Adds a layer of some files, folders where a path ends with a slash, and links where a content begins with an arrow.</summary>
    /// <returns>What reports call the layer.</returns>
    public string Layer(string step, params (string Path, string Content)[] files)
    {
        Archive(files);
        return Layer(step, File.ReadAllBytes(Folder.PathOf("layer.tar")));
    }

    private void Archive((string Path, string Content)[] files)
    {
        var folder = Folder.PathOf($"layer-{layers.Count}");
        foreach (var (path, content) in files)
        {
            var place = Path.Join(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            if (content.StartsWith("-> ", StringComparison.Ordinal))
            {
                File.CreateSymbolicLink(place, content[3..]);
            }
            else
            {
                File.WriteAllText(place, content);
            }
        }

        Shell($"tar -cf layer.tar -C '{folder}' .");
    }

    /// <summary>Adds a layer as it is.</summary>
    public string Layer(string step, byte[] content)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(content));
        Folder.Write($"image/blobs/sha256/{id}", content);
        layers.Add(id);
        steps.Add(step);
        return id[..12];
    }

    /// <summary>A layer that is in gzip.</summary>
    public string Zipped(string step, params (string Path, string Content)[] files)
    {
        Archive(files);
        Shell("gzip layer.tar");
        var content = File.ReadAllBytes(Folder.PathOf("layer.tar.gz"));
        Shell("rm layer.tar.gz");
        return Layer(step, content);
    }

    /// <summary>The archive with a manifest as <c>docker save</c> writes it, or one as the OCI layout has it.</summary>
    public string Pack(bool oci = false)
    {
        var history = string.Join(", ", steps.Select(step => $$"""{ "created_by": "{{step}}" }"""));
        Folder.Write(
            "image/blobs/sha256/" + new string('c', 64),
            $$"""{ "config": { "Env": ["{{Variables}}"] }, "history": [{ "created_by": "ENV", "empty_layer": true }, {{history}}] }"""
        );
        if (oci)
        {
            var listed = layers.Select(layer =>
                $$"""{ "mediaType": "application/vnd.oci.image.layer.v1.tar", "digest": "sha256:{{layer}}" }"""
            );
            Folder.Write(
                "image/blobs/sha256/" + new string('d', 64),
                $$"""{ "config": { "digest": "sha256:{{new string('c', 64)}}" }, "layers": [{{string.Join(", ", listed)}}] }"""
            );
            Folder.Write("image/index.json", $$"""{ "manifests": [{ "digest": "sha256:{{new string('d', 64)}}" }] }""");
        }
        else
        {
            var listed = layers.Select(layer => $"\"blobs/sha256/{layer}\"");
            Folder.Write(
                "image/manifest.json",
                $$"""[{ "Config": "blobs/sha256/{{new string('c', 64)}}", "Layers": [{{string.Join(", ", listed)}}] }]"""
            );
        }

        Shell("tar -cf image.tar -C image .");
        return Folder.PathOf("image.tar");
    }

    public void Shell(string commands)
    {
        var result = Folder.Run("sh", ["-ec", commands]);
        Assert.That(result.ExitCode, Is.Zero, result.Error);
    }

    public CommandResult Scan(params string[] options) =>
        Folder.HookGuard(["scan", "--image", "image.tar", .. options]);

    public void Dispose() => Folder.Dispose();
}
