namespace HookGuard.Remediation.Fixing;

/// <summary>How a program gets the environment that it reads.</summary>
internal enum Start
{
    /// <summary>It reads none, or fills it by itself.</summary>
    ByItself,

    /// <summary>Whoever starts it exports the variables.</summary>
    Exported,

    /// <summary>Node reads an env file that its command line names: https://nodejs.org/api/cli.html#--env-fileconfig</summary>
    Node,
}
