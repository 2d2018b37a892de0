from pydantic_settings import BaseSettings
from pydantic import Field


class Settings(BaseSettings):
    pagerduty_api_key: str = Field("{{api-key}}", env="PD_KEY")
    pagerduty_service_key: str = Field(default="{{integration-key}}")
