# The site in a container, over a database that is mounted read-only:
#   quotes build data/quotes.db articles/
#   docker build -t quotes .
#   docker run -p 8001:8001 -v "$PWD/data:/data:ro" quotes

FROM python:3.12-slim AS build
WORKDIR /source
COPY . .
RUN pip wheel --quiet --no-cache-dir --wheel-dir /wheels .

FROM python:3.12-slim
COPY --from=build /wheels /wheels
RUN pip install --quiet --no-cache-dir --no-index --find-links /wheels quotes && rm -r /wheels
# Only the proxy in front reaches this container, so what it says about scheme and visitor is believed.
ENV FORWARDED_ALLOW_IPS="*" PYTHONUNBUFFERED=1
USER 65534:65534
EXPOSE 8001
HEALTHCHECK CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8001/robots.txt', timeout=3)"]
ENTRYPOINT ["quotes", "serve", "--host", "0.0.0.0", "--port", "8001"]
CMD ["/data/quotes.db"]
