package steward.bot.llm;

import java.time.Duration;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;

/** What the library wants to be given in place of a client. */
final class OneReplyHttpClientBuilder implements HttpClientBuilder {

    private Duration connectTimeout;

    private Duration readTimeout;

    OneReplyHttpClientBuilder(Duration timeout) {
        this.connectTimeout = timeout;
        this.readTimeout = timeout;
    }

    @Override
    public Duration connectTimeout() {
        return connectTimeout;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        connectTimeout = timeout;
        return this;
    }

    @Override
    public Duration readTimeout() {
        return readTimeout;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        readTimeout = timeout;
        return this;
    }

    @Override
    public HttpClient build() {
        return new OneReplyHttpClient(readTimeout);
    }

}
