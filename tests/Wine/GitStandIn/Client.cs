using System.Collections;
using System.Globalization;
using System.Net.Sockets;

namespace GitStandIn;

internal static class Client
{
    // Wine shows the root of Linux as Z:, and a folder of its own, in which temporary files are, as C:.
    private static readonly (string Drive, string Folder)[] Drives =
    [
        ("Z:", ""),
        ("C:", Environment.GetEnvironmentVariable("STAND_IN_C")!),
    ];

    public static int Run(string[] arguments)
    {
        var port = int.Parse(Environment.GetEnvironmentVariable("STAND_IN_PORT")!, CultureInfo.InvariantCulture);
        using var client = new TcpClient("127.0.0.1", port);
        using var connection = client.GetStream();
        Frames.Write(connection, 0, Ask(arguments).Write());
        // Ends with the process where git does not read all of it.
        Frames.InBackground(() => SendInput(connection));
        using var output = Console.OpenStandardOutput();
        using var error = Console.OpenStandardError();
        while (true)
        {
            var (stream, content) = Frames.Read(connection);
            if (stream == 0)
            {
                return content[0];
            }

            (stream == 1 ? output : error).Write(content);
        }
    }

    private static void SendInput(NetworkStream connection)
    {
        using var input = Console.OpenStandardInput();
        var buffer = new byte[1 << 16];
        int read;
        do
        {
            read = input.Read(buffer);
            Frames.Write(connection, 0, buffer.AsSpan(0, read));
        } while (read > 0);
    }

    private static Request Ask(string[] arguments) =>
        new(
            Linux(Environment.CurrentDirectory),
            [.. arguments.Select(Linux)],
            Environment
                .GetEnvironmentVariables()
                .Cast<DictionaryEntry>()
                .Where(entry => ((string)entry.Key).StartsWith("GIT_", StringComparison.Ordinal))
                .ToDictionary(entry => (string)entry.Key, entry => Linux((string)entry.Value!), StringComparer.Ordinal)
        );

    // An option may lead to the path.
    private static string Linux(string text)
    {
        var path = text.StartsWith('-') ? text.IndexOf('=', StringComparison.Ordinal) + 1 : 0;
        foreach (var (drive, folder) in Drives)
        {
            if (text.AsSpan(path).StartsWith(drive, StringComparison.OrdinalIgnoreCase))
            {
                return $"{text[..path]}{folder}/{text[(path + drive.Length)..].Replace('\\', '/').TrimStart('/')}";
            }
        }

        return text;
    }
}
