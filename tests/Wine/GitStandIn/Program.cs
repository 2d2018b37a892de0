using GitStandIn;

// As git.exe it asks the process that was started as 'git.dll --serve PORT-FILE' on Linux, which runs the real git.
if (args is ["--serve", var portFile])
{
    Server.Run(portFile);
}

return Client.Run(args);
