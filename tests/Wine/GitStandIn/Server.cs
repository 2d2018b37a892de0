using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GitStandIn;

internal static class Server
{
    public static void Run(string portFile)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        File.WriteAllText(portFile, port.ToString(CultureInfo.InvariantCulture));
        while (true)
        {
            var client = listener.AcceptTcpClient();
            Frames.InBackground(() => Answer(client));
        }
    }

    private static void Answer(TcpClient client)
    {
        using var _ = client;
        using var connection = client.GetStream();
        var request = Request.Read(Frames.Read(connection).Content);
        using var git = Start(request);
        Frames.InBackground(() => Feed(connection, git.StandardInput.BaseStream));
        var error = Frames.InBackground(() => Send(connection, 2, git.StandardError.BaseStream));
        if (PrintsPaths(request.Arguments))
        {
            SendPaths(connection, git.StandardOutput.BaseStream);
        }
        else
        {
            Send(connection, 1, git.StandardOutput.BaseStream);
        }

        error.Join();
        git.WaitForExit();
        Frames.Write(connection, 0, [(byte)git.ExitCode]);
    }

    private static Process Start(Request request)
    {
        MakeHooksExecutable(Path.Join(request.Folder, ".git", "hooks"));
        var start = new ProcessStartInfo("git", request.Arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = request.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in request.Environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    // Git for Windows runs a hook whatever its mode, and a program under Wine gives a new file none.
    private static void MakeHooksExecutable(string folder)
    {
        foreach (var hook in Directory.Exists(folder) ? Directory.GetFiles(folder) : [])
        {
            File.SetUnixFileMode(hook, File.GetUnixFileMode(hook) | UnixFileMode.UserExecute);
        }
    }

    private static void Feed(NetworkStream connection, Stream git)
    {
        try
        {
            while (Frames.Read(connection) is { Content: { Length: > 0 } content })
            {
                git.Write(content);
                git.Flush();
            }

            git.Close();
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            // Git, or whoever asked it, has ended before all was read.
        }
    }

    private static void Send(NetworkStream connection, byte stream, Stream from)
    {
        var buffer = new byte[1 << 16];
        while (from.Read(buffer) is > 0 and var read)
        {
            Write(connection, stream, buffer.AsSpan(0, read));
        }
    }

    // Git for Windows prints its paths with a drive and slashes.
    private static void SendPaths(NetworkStream connection, Stream from)
    {
        using var reader = new StreamReader(from, Encoding.UTF8);
        var lines = reader.ReadToEnd().Split('\n').Select(line => line.StartsWith('/') ? $"Z:{line}" : line);
        Write(connection, 1, Encoding.UTF8.GetBytes(string.Join('\n', lines)));
    }

    private static bool PrintsPaths(string[] arguments) =>
        arguments.Contains("rev-parse", StringComparer.Ordinal)
        || arguments.Contains("--type=path", StringComparer.Ordinal);

    // Two streams of git's share the connection.
    private static void Write(NetworkStream connection, byte stream, ReadOnlySpan<byte> content)
    {
        lock (connection)
        {
            Frames.Write(connection, stream, content);
        }
    }
}
