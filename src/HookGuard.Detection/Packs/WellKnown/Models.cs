namespace HookGuard.Detection.Packs.WellKnown;

/// <summary>Language models, and where they run.</summary>
internal static class Models
{
    public static SecretKind[] Kinds { get; } =
    [
        new(
            "openai-project-key",
            "OpenAI project API key",
            "Calls models at your cost, and reads the files of a project.",
            "sk-proj-{url:74}T3BlbkFJ{url:74}",
            "sk-proj-{url:58}T3BlbkFJ{url:58}",
            "sk-proj-{base62:20}T3BlbkFJ{base62:20}"
        )
        {
            Revoke = "Settings → API keys → Revoke",
            Documentation = "https://platform.openai.com/docs/api-reference/authentication",
        },
        new(
            "openai-service-key",
            "OpenAI service account key",
            "Calls models at your cost as a service account.",
            "sk-svcacct-{url:74}T3BlbkFJ{url:74}",
            "sk-svcacct-{url:58}T3BlbkFJ{url:58}"
        )
        {
            Revoke = "Settings → Service accounts → Delete",
            Documentation = "https://platform.openai.com/docs/api-reference/project-service-accounts",
        },
        new(
            "openai-admin-key",
            "OpenAI admin key",
            "Manages the users, projects and keys of an organisation.",
            "sk-admin-{url:74}T3BlbkFJ{url:74}",
            "sk-admin-{url:58}T3BlbkFJ{url:58}"
        )
        {
            Revoke = "Settings → Admin keys → Revoke",
            Documentation = "https://platform.openai.com/docs/api-reference/admin-api-keys",
        },
        new(
            "openai-user-key",
            "OpenAI user API key",
            "Calls models at your cost as its owner.",
            "sk-{base62:20}T3BlbkFJ{base62:20}"
        )
        {
            Revoke = "Settings → API keys → Revoke",
            Documentation = "https://platform.openai.com/docs/api-reference/authentication",
        },
        new("anthropic-api-key", "Anthropic API key", "Calls models at your cost.", "sk-ant-api03-{url:93}AA")
        {
            Revoke = "Console → API keys → Delete",
            Documentation = "https://docs.claude.com/en/api/overview",
        },
        new(
            "anthropic-admin-key",
            "Anthropic admin key",
            "Manages the users and keys of an organisation.",
            "sk-ant-admin01-{url:93}AA"
        )
        {
            Revoke = "Console → Admin keys → Delete",
            Documentation = "https://docs.claude.com/en/api/administration-api",
        },
        new(
            "huggingface-token",
            "Hugging Face access token",
            "Reads and writes models and data sets as its owner.",
            "hf_{base62:34}"
        )
        {
            Revoke = "Settings → Access Tokens → Invalidate",
            Documentation = "https://huggingface.co/docs/hub/security-tokens",
        },
        new(
            "huggingface-organization-token",
            "Hugging Face organisation token",
            "Reads models and data sets of an organisation.",
            "api_org_{base62:34}"
        )
        {
            Revoke = "Organization settings → Tokens → Delete",
            Documentation = "https://huggingface.co/docs/hub/security-tokens",
        },
        new("groq-api-key", "Groq API key", "Calls models at your cost.", "gsk_{base62:52}")
        {
            Revoke = "API Keys → Delete",
            Documentation = "https://console.groq.com/docs/quickstart",
        },
        new("replicate-token", "Replicate API token", "Runs models at your cost.", "r8_{base62:37}")
        {
            Revoke = "Account → API tokens → Disable",
            Documentation = "https://replicate.com/docs/topics/security/api-tokens",
        },
        new("perplexity-key", "Perplexity API key", "Calls models at your cost.", "pplx-{base62:48}")
        {
            Revoke = "Settings → API → Delete",
            Documentation = "https://docs.perplexity.ai/guides/getting-started",
        },
        new("xai-api-key", "xAI API key", "Calls models at your cost.", "xai-{base62:80}")
        {
            Revoke = "API Keys → Delete",
            Documentation = "https://docs.x.ai/docs/overview",
        },
        new(
            "openrouter-api-key",
            "OpenRouter API key",
            "Calls models of many vendors at your cost.",
            "sk-or-v1-{hex:64}"
        )
        {
            Revoke = "Settings → API Keys → Delete",
            Documentation = "https://openrouter.ai/docs/api/reference/authentication",
        },
        new(
            "langsmith-personal-token",
            "LangSmith personal access token",
            "Reads and writes traces as its owner.",
            "lsv2_pt_{hex:32}_{hex:10}"
        )
        {
            Revoke = "Settings → API Keys → Delete",
            Documentation = "https://docs.langchain.com/langsmith/create-account-api-key",
        },
        new(
            "langsmith-service-key",
            "LangSmith service key",
            "Reads and writes the traces of a workspace.",
            "lsv2_sk_{hex:32}_{hex:10}"
        )
        {
            Revoke = "Settings → API Keys → Delete",
            Documentation = "https://docs.langchain.com/langsmith/create-account-api-key",
        },
        new(
            "langfuse-secret-key",
            "Langfuse secret key",
            "Reads and writes the traces of a project.",
            "sk-lf-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}"
        )
        {
            Revoke = "Project settings → API Keys → Delete",
            Documentation = "https://langfuse.com/faq/all/where-are-langfuse-api-keys",
        },
        new("elevenlabs-api-key", "ElevenLabs API key", "Makes speech at your cost.", "sk_{hex:48}")
        {
            Revoke = "Developers → API Keys → Delete",
            Documentation = "https://elevenlabs.io/docs/api-reference/authentication",
        },
        new(
            "pinecone-api-key",
            "Pinecone API key",
            "Reads and writes the indexes of a project.",
            "pcsk_{base62:5-6}_{base62:60-65}"
        )
        {
            Revoke = "API keys → Delete",
            Documentation = "https://docs.pinecone.io/guides/projects/manage-api-keys",
        },
        new("nvidia-api-key", "NVIDIA API key", "Calls models and pulls images at your cost.", "nvapi-{url:64}")
        {
            Revoke = "NGC → Setup → API Keys → Revoke",
            Documentation = "https://docs.nvidia.com/ngc/latest/ngc-user-guide.html",
        },
        new(
            "tavily-api-key",
            "Tavily API key",
            "Searches at your cost.",
            "tvly-dev-{base62:32}",
            "tvly-prod-{base62:32}",
            "tvly-{base62:32}"
        )
        {
            Revoke = "Dashboard → API Keys → Delete",
            Documentation = "https://docs.tavily.com/documentation/api-reference/introduction",
        },
        new("firecrawl-api-key", "Firecrawl API key", "Crawls at your cost.", "fc-{hex:32}")
        {
            Revoke = "API Keys → Delete",
            Documentation = "https://docs.firecrawl.dev/introduction",
        },
        new("together-api-key", "Together AI API key", "Calls models at your cost.", "tgp_v1_{url:43}")
        {
            Revoke = "Settings → API Keys → Revoke",
            Documentation = "https://docs.together.ai/docs/quickstart",
        },
    ];
}
