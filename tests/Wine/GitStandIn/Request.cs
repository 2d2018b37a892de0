using System.Text;

namespace GitStandIn;

/// <summary>What git is asked, with the paths of Linux.</summary>
internal sealed record Request(string Folder, string[] Arguments, Dictionary<string, string> Environment)
{
    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        string[] variables = [.. Environment.SelectMany(pair => new[] { pair.Key, pair.Value })];
        writer.Write(Folder);
        foreach (var list in new[] { Arguments, variables })
        {
            writer.Write(list.Length);
            Array.ForEach(list, writer.Write);
        }

        writer.Flush();
        return stream.ToArray();
    }

    public static Request Read(byte[] content)
    {
        using var reader = new BinaryReader(new MemoryStream(content), Encoding.UTF8);
        var folder = reader.ReadString();
        string[] List() => [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString())];
        return new Request(
            folder,
            List(),
            List().Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal)
        );
    }
}
