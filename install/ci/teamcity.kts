// In the settings of a project: a build step, with the target branch given as the base.
script {
    name = "hookguard"
    scriptContent = """
        dotnet tool install --tool-path .hookguard HookGuard
        .hookguard/hookguard ci --base origin/main
    """.trimIndent()
}
