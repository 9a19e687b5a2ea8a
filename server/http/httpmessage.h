#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHostAddress>
#include <QJsonObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace latchkey {
class JsonWriter;
}

namespace latchkey::http {

enum class Method { Get, Head, Post, Put, Patch, Delete, Options, Other };

// Field lines in the order they came. Names compare without case (RFC 9110 5.1).
class HeaderList
{
public:
    void add(QByteArrayView name, QByteArrayView value);
    void set(QByteArrayView name, QByteArrayView value); // replaces every line of that name

    bool contains(QByteArrayView name) const;
    QByteArray
    value(QByteArrayView name) const; // of the first line of that name; empty if there is none

    auto begin() const { return m_lines.begin(); }

    auto end() const { return m_lines.end(); }

    qsizetype size() const { return std::ssize(m_lines); }

private:
    std::vector<std::pair<QByteArray, QByteArray>> m_lines;
};

// Decoded name-value pairs of a query or a urlencoded form (WHATWG URL,
// application/x-www-form-urlencoded:
// `+` is a blank), in the order they came.
class FormValues
{
public:
    static FormValues parse(QByteArrayView encoded);

    // The first value of that name, without taking the rest apart: bodies are a mebibyte at most,
    // but this is asked on event loops.
    static std::optional<QString> find(QByteArrayView encoded, QByteArrayView name);

    QString value(QStringView name) const; // the first one; empty if there is none
    bool contains(QStringView name) const;

    auto begin() const { return m_pairs.begin(); }

    auto end() const { return m_pairs.end(); }

private:
    std::vector<std::pair<QString, QString>> m_pairs;
};

// A request as a value: copied once from the event loop, const ever after, free of Qt's server
// types.
struct HttpRequest
{
    Method method = Method::Other;
    QByteArray methodName; // as sent
    QByteArray target; // as sent: path and query
    QByteArray path; // as sent, still percent-encoded, without query and without /auth/v1
    QByteArray targetHost; // of an absolute-form target (RFC 9112 3.2.2); else empty
    FormValues query;
    int versionMinor = 1; // HTTP/1.<versionMinor>
    HeaderList headers;
    QByteArray body;
    QHostAddress peer;
    quint16 peerPort = 0;

    void setMethod(QByteArray name); // fills `method` too
    void setTarget(QByteArray target); // origin-form; fills `path` and `query` too

    bool isFormEncoded() const; // Content-Type application/x-www-form-urlencoded

    // A form value: the urlencoded body first, then the query (reference/http-api.md 1.3).
    QString formValue(QStringView name) const;

    // What JSON parsing sees: nothing if the body came as a urlencoded form.
    QByteArrayView jsonBody() const;
};

// What a streamed answer writes to. Lives on the connection's event loop; all calls are made there.
class StreamSink
{
public:
    virtual ~StreamSink() = default;
    virtual bool isOpen() const = 0; // false once the client has left
    virtual qsizetype bytesWaiting() const = 0; // written but not yet taken by the client
    virtual void write(QByteArray chunk) = 0;
    virtual void finish() = 0;

    // Breaks the connection off, so that nobody takes what there is for the whole.
    virtual void abort() = 0;
};

// Produces a streamed answer. It holds no worker: start() runs once on the event loop, drained()
// whenever less than 64 KiB wait to be sent, gone() once if the client leaves first. None of them
// may block.
class ResponseStream
{
public:
    virtual ~ResponseStream() = default;
    virtual void start(std::shared_ptr<StreamSink> sink) = 0;
    virtual void drained() = 0;
    virtual void gone() = 0;
};

// An answer: a value, or a stream that takes the body's place.
struct HttpResponse
{
    int status = 200;
    HeaderList headers;
    QByteArray body;
    std::shared_ptr<ResponseStream> stream;

    static HttpResponse json(int status, QByteArray body);
    static HttpResponse json(int status, JsonWriter &&writer);
    static HttpResponse empty(int status);
    static HttpResponse text(int status, QByteArray body); // text/plain; charset=utf-8
};

} // namespace latchkey::http
