using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace HookGuard.Tests.Scenarios;

/// <summary>A git server on the loopback interface that takes pushes to every repository of a folder.</summary>
internal sealed class GitDaemon : IDisposable
{
    private readonly Process process;

    private GitDaemon(Process process, int port)
    {
        this.process = process;
        Address = string.Create(CultureInfo.InvariantCulture, $"git://127.0.0.1:{port}");
    }

    public string Address { get; }

    public static GitDaemon Serve(string folder)
    {
        var port = FreePort();
        var start = new ProcessStartInfo(
            "git",
            [
                "daemon",
                "--export-all",
                "--enable=receive-pack",
                "--reuseaddr",
                "--listen=127.0.0.1",
                $"--port={port}",
                $"--base-path={folder}",
            ]
        )
        {
            UseShellExecute = false,
        };
        foreach (
            var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToList()
        )
        {
            start.Environment.Remove(name);
        }

        start.Environment["HOME"] = folder;
        var daemon = new GitDaemon(Process.Start(start)!, port);
        WaitFor(port);
        return daemon;
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void WaitFor(int port)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var client = new TcpClient();
                client.Connect(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException) when (attempt < 200)
            {
                Thread.Sleep(25);
            }
        }
    }
}
