// PACKAGE_FEED: your team's feed, set in the settings of the CI system. Nothing is published under this package's id yet.
// In the settings of a project: the target branch is fetched too (params), and given as the base (a build step).
params {
    param("teamcity.git.fetchAllHeads", "true")
}
script {
    name = "hookguard"
    scriptContent = """
        dotnet tool install HookGuard --version 0.1.0 --source "$PACKAGE_FEED" --tool-path .hookguard
        .hookguard/hookguard ci --base origin/main
    """.trimIndent()
}
