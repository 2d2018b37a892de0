// In the settings of a project: the target branch is fetched too (params), and given as the base (a build step).
params {
    param("teamcity.git.fetchAllHeads", "true")
}
script {
    name = "hookguard"
    scriptContent = """
        dotnet tool install --tool-path .hookguard HookGuard
        .hookguard/hookguard ci --base origin/main
    """.trimIndent()
}
