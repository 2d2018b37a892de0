class C
  def initialize
    @key = "{{api-key}}"
  end
  def h
    { "Authorization" => "Token token=#{@key}" }
  end
end
