export { DownloadBundle, DownloadProof, DownloadSlip, DownloadVoteBundle } from "./downloads.tsx";
