using System.Net;
using System.Net.Sockets;

namespace HookGuard.Tests;

/// <summary>Listens to HTTP on this machine alone.</summary>
internal static class LoopbackListener
{
    private const int Attempts = 20;

    // A listener has to name its port, and between looking for a free one and taking it others may be faster.
    public static (HttpListener Listener, string Url) Start()
    {
        for (var attempt = 1; ; attempt++)
        {
            using TcpListener free = new(IPAddress.Loopback, 0);
            free.Start();
            var url = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
            free.Stop();
            var taken = new HttpListener();
            taken.Prefixes.Add(url + "/");
            try
            {
                taken.Start();
                return (taken, url);
            }
            catch (HttpListenerException) when (attempt < Attempts)
            {
                taken.Close();
            }
        }
    }
}
