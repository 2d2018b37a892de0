defmodule Pd do
  @tok "{{api-key}}"
  def headers, do: [{"Authorization", "Token token=" <> @tok}]
end
