# The command in an image: docker build -t bibrecords . && docker run --rm -v "$PWD:/data" bibrecords convert /data/dump.txt --to bibtex
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN apt-get update && apt-get install -y --no-install-recommends clang zlib1g-dev && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
ARG TARGETARCH
RUN platform=linux-$(case ${TARGETARCH:-amd64} in amd64) echo x64 ;; *) echo "$TARGETARCH" ;; esac) \
 && dotnet publish src/Bibliographic.Records.Tool -c Release -r "$platform" -p:PackForPlatforms=true -p:RunAnalyzers=false -o /out

# The C library of the build stage must not be newer than that of the image.
FROM mcr.microsoft.com/dotnet/runtime-deps:10.0
COPY --from=build /out/bibrecords /usr/local/bin/bibrecords
COPY LICENSE NOTICE /usr/share/doc/bibrecords/
USER 1000
WORKDIR /data
ENTRYPOINT ["bibrecords"]
